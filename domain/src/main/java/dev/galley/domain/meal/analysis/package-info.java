/** From a photograph and a person's words to what was on the plate: how it is seen, weighed, doubted and put right. */
@NullMarked
package dev.galley.domain.meal.analysis;

import org.jspecify.annotations.NullMarked;
