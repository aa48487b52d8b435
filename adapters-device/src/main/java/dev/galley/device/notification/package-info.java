/** Mail: written, and posted. */
@NullMarked
package dev.galley.device.notification;

import org.jspecify.annotations.NullMarked;
