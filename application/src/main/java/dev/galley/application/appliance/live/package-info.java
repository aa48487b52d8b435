/** Shows people what happens to their appliances while it happens. */
@NullMarked
package dev.galley.application.appliance.live;

import org.jspecify.annotations.NullMarked;
