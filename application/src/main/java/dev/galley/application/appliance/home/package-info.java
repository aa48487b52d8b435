/** Appliances as a Home Assistant in the same kitchen is told of them. */
@NullMarked
package dev.galley.application.appliance.home;

import org.jspecify.annotations.NullMarked;
