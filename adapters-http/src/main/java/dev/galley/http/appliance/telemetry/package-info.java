/** What appliances measured, over HTTP. */
@NullMarked
package dev.galley.http.appliance.telemetry;

import org.jspecify.annotations.NullMarked;
