/** Signing up, in and out over HTTP, and whose token a request holds. */
@NullMarked
package dev.galley.http.identity;

import org.jspecify.annotations.NullMarked;
