/** What appliances say over MQTT, and what is said to them. */
@NullMarked
package dev.galley.device.appliance;

import org.jspecify.annotations.NullMarked;
