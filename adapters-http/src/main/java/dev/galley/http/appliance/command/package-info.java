/** Commands to appliances over HTTP. */
@NullMarked
package dev.galley.http.appliance.command;

import org.jspecify.annotations.NullMarked;
