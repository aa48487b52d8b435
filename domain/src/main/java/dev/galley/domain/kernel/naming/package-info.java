/** What the name of something to eat gives away of allergens and diets, in Galley's languages. */
@NullMarked
package dev.galley.domain.kernel.naming;

import org.jspecify.annotations.NullMarked;
