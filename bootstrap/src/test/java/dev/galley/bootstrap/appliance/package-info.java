/** Appliances from the factory to the kitchen, over HTTP and on a real database. */
@NullMarked
package dev.galley.bootstrap.appliance;

import org.jspecify.annotations.NullMarked;
