/** What appliances measure: how it is read, kept once, and summed up over time. */
@NullMarked
package dev.galley.domain.appliance.telemetry;

import org.jspecify.annotations.NullMarked;
