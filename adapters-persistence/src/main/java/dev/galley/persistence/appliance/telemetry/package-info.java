/** What appliances measured, in PostgreSQL: raw, the latest, and summed up; and what is asked of it. */
@NullMarked
package dev.galley.persistence.appliance.telemetry;

import org.jspecify.annotations.NullMarked;
