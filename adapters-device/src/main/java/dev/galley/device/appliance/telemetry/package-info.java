/** Hears what appliances measure, and hands it on in batches. */
@NullMarked
package dev.galley.device.appliance.telemetry;

import org.jspecify.annotations.NullMarked;
