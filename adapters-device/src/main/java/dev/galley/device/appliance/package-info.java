/** Galley's own end of the line to appliances, over whichever MQTT broker. */
@NullMarked
package dev.galley.device.appliance;

import org.jspecify.annotations.NullMarked;
