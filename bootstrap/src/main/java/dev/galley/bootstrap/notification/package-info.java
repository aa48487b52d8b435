/** How telling people things is put together. */
@NullMarked
package dev.galley.bootstrap.notification;

import org.jspecify.annotations.NullMarked;
