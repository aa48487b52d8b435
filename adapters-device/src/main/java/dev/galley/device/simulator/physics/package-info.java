/** How ovens and pots warm, boil and cool: a little physics, exact in each step, without clock, chance or input. */
@NullMarked
package dev.galley.device.simulator.physics;

import org.jspecify.annotations.NullMarked;
