/** Telling people things while they are not looking. */
@NullMarked
package dev.galley.application.notification;

import org.jspecify.annotations.NullMarked;
