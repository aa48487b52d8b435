/** First answers to requests with a key. */
@NullMarked
package dev.galley.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
