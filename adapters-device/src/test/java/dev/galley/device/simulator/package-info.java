@NullMarked
package dev.galley.device.simulator;

import org.jspecify.annotations.NullMarked;
