/** The servers that Galley brings along, so that it runs on a bare machine. */
@NullMarked
package dev.galley.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
