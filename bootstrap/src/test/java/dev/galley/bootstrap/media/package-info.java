/** Media as people see them. */
@NullMarked
package dev.galley.bootstrap.media;

import org.jspecify.annotations.NullMarked;
