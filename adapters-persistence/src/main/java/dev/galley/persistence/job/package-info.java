/** Work for later, kept in the database and done once by any node. */
@NullMarked
package dev.galley.persistence.job;

import org.jspecify.annotations.NullMarked;
