/** Appliances over WebSockets, while it happens, on however many nodes. */
@NullMarked
package dev.galley.http.appliance.live;

import org.jspecify.annotations.NullMarked;
