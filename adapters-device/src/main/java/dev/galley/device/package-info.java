/** Adapters for appliances (MQTT) and for what reaches a person's devices: push and mail. */
@NullMarked
package dev.galley.device;

import org.jspecify.annotations.NullMarked;
