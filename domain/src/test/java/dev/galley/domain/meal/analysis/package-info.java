/** Tests of how a plate is seen, weighed, doubted and put right. */
@NullMarked
package dev.galley.domain.meal.analysis;

import org.jspecify.annotations.NullMarked;
