/** Telling a Home Assistant at the same broker of appliances. */
@NullMarked
package dev.galley.device.appliance.home;

import org.jspecify.annotations.NullMarked;
