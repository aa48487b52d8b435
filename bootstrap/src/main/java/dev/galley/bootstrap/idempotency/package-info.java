/** First answers to requests with a key, wired. */
@NullMarked
package dev.galley.bootstrap.idempotency;

import org.jspecify.annotations.NullMarked;
