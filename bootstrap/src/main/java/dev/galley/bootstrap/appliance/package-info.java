/** Wires what has to do with appliances. */
@NullMarked
package dev.galley.bootstrap.appliance;

import org.jspecify.annotations.NullMarked;
