/** What is in several foods together: in a recipe, or in any list of them. */
@NullMarked
package dev.galley.domain.kernel.mixture;

import org.jspecify.annotations.NullMarked;
