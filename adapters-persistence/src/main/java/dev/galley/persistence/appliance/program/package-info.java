/** Programs of appliances in PostgreSQL. */
@NullMarked
package dev.galley.persistence.appliance.program;

import org.jspecify.annotations.NullMarked;
