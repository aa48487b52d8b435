/** What appliances say about the commands they were given. */
@NullMarked
package dev.galley.device.appliance.command;

import org.jspecify.annotations.NullMarked;
