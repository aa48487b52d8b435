/** The one gate between what Galley has to offer and a person who must not eat all of it. */
@NullMarked
package dev.galley.domain.kernel.safety;

import org.jspecify.annotations.NullMarked;
