/** Foods, as models see them and take their names. */
@NullMarked
package dev.galley.ai.food;

import org.jspecify.annotations.NullMarked;
