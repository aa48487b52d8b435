/** Which appliances there are, and whose, in PostgreSQL. */
@NullMarked
package dev.galley.persistence.appliance;

import org.jspecify.annotations.NullMarked;
