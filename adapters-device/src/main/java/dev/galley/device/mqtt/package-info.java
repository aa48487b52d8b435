/** An MQTT broker inside Galley, for kitchens that have none: it tells an appliance "taken" only when Galley has it. */
@NullMarked
package dev.galley.device.mqtt;

import org.jspecify.annotations.NullMarked;
