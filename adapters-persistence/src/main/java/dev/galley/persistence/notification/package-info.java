/** What was posted, on PostgreSQL. */
@NullMarked
package dev.galley.persistence.notification;

import org.jspecify.annotations.NullMarked;
