/** What appliances tell of what they measure, and what people may ask of it. */
@NullMarked
package dev.galley.application.appliance.telemetry;

import org.jspecify.annotations.NullMarked;
