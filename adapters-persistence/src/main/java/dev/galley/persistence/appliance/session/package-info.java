/** Runs of programs in PostgreSQL. */
@NullMarked
package dev.galley.persistence.appliance.session;

import org.jspecify.annotations.NullMarked;
