/** Appliances over HTTP: for their owners, for administrators, and for themselves. */
@NullMarked
package dev.galley.http.appliance;

import org.jspecify.annotations.NullMarked;
