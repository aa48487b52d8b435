/** Short messages from one node to the others. */
@NullMarked
package dev.galley.application.broadcast;

import org.jspecify.annotations.NullMarked;
