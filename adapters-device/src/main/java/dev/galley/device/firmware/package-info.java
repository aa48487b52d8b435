/** Firmware over MQTT: what is there for an appliance, and what it says of it. */
@NullMarked
package dev.galley.device.firmware;

import org.jspecify.annotations.NullMarked;
