/** Galley's own end of the line to appliances, over whichever MQTT broker. */
@NullMarked
package dev.galley.device.link;

import org.jspecify.annotations.NullMarked;
