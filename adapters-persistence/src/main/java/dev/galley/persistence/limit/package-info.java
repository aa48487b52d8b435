/** Counts of what is limited, in this process or shared over Redis. */
@NullMarked
package dev.galley.persistence.limit;

import org.jspecify.annotations.NullMarked;
