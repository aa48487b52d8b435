/** Models that look at photos of meals. */
@NullMarked
package dev.galley.ai.meal;

import org.jspecify.annotations.NullMarked;
