/** Publishing firmware, offering it to appliances a share at a time, and hearing what became of it. */
@NullMarked
package dev.galley.application.firmware;

import org.jspecify.annotations.NullMarked;
