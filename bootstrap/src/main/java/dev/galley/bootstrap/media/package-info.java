/** Wires the feature of its name. */
@NullMarked
package dev.galley.bootstrap.media;

import org.jspecify.annotations.NullMarked;
