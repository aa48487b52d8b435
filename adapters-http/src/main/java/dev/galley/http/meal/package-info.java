/** Meals over HTTP. */
@NullMarked
package dev.galley.http.meal;

import org.jspecify.annotations.NullMarked;
