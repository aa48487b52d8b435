/** How often something may be done. */
@NullMarked
package dev.galley.application.limit;

import org.jspecify.annotations.NullMarked;
