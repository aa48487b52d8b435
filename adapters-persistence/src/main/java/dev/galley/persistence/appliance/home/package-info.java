/** Appliances as a Home Assistant in the same kitchen is told of them, as they are kept. */
@NullMarked
package dev.galley.persistence.appliance.home;

import org.jspecify.annotations.NullMarked;
