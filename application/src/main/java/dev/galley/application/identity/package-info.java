/** Signing up, in and out, and saying who is asking. */
@NullMarked
package dev.galley.application.identity;

import org.jspecify.annotations.NullMarked;
