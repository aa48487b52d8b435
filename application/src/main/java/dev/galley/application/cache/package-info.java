/** Answers that are kept for a while, so that they need not be made again. */
@NullMarked
package dev.galley.application.cache;

import org.jspecify.annotations.NullMarked;
