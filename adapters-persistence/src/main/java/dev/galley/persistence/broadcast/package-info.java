/** How nodes tell each other things: over PostgreSQL, or over Redis where there is one. */
@NullMarked
package dev.galley.persistence.broadcast;

import org.jspecify.annotations.NullMarked;
