/** How profiles are put together. */
@NullMarked
package dev.galley.bootstrap.profile;

import org.jspecify.annotations.NullMarked;
