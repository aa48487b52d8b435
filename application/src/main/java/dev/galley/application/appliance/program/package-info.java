/** What people may ask for where programs of their appliances are concerned. */
@NullMarked
package dev.galley.application.appliance.program;

import org.jspecify.annotations.NullMarked;
