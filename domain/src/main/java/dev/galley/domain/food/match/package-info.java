/** Which food a cook means: how phrases are read for it, and how well a food's name answers one. */
@NullMarked
package dev.galley.domain.food.match;

import org.jspecify.annotations.NullMarked;
