/** Giving commands to appliances, and following what becomes of them. */
@NullMarked
package dev.galley.application.appliance.command;

import org.jspecify.annotations.NullMarked;
