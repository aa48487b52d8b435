/** What people see of their appliances while it happens. */
@NullMarked
package dev.galley.domain.appliance.live;

import org.jspecify.annotations.NullMarked;
