/** Foods, wired, and those that Galley ships. */
@NullMarked
package dev.galley.bootstrap.food;

import org.jspecify.annotations.NullMarked;
