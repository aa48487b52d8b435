/** What people eat: foods, what 100 g of them hold, what a cup of them weighs, and who may eat them. */
@NullMarked
package dev.galley.domain.food;

import org.jspecify.annotations.NullMarked;
