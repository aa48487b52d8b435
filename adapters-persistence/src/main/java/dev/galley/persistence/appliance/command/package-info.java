/** Commands to appliances in PostgreSQL. */
@NullMarked
package dev.galley.persistence.appliance.command;

import org.jspecify.annotations.NullMarked;
