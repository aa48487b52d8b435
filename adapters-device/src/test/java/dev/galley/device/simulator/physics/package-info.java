@NullMarked
package dev.galley.device.simulator.physics;

import org.jspecify.annotations.NullMarked;
