/** Foods over HTTP. */
@NullMarked
package dev.galley.http.food;

import org.jspecify.annotations.NullMarked;
