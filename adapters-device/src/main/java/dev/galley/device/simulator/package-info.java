/**
 * Virtual appliances, made after the published contract alone: what they know of Galley is what any maker of firmware could
 * know. For people who have no appliance, for tests, and for load.
 */
@NullMarked
package dev.galley.device.simulator;

import org.jspecify.annotations.NullMarked;
