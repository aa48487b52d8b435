/** What appliances are promised, seen from outside. */
@NullMarked
package dev.galley.bootstrap.appliance;

import org.jspecify.annotations.NullMarked;
