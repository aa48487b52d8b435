/** What Galley tells people while they are not looking. */
@NullMarked
package dev.galley.domain.notification;

import org.jspecify.annotations.NullMarked;
