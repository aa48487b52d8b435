/** How firmware is put together. */
@NullMarked
package dev.galley.bootstrap.firmware;

import org.jspecify.annotations.NullMarked;
