/** What people, administrators and appliances may ask for and tell where appliances are concerned. */
@NullMarked
package dev.galley.application.appliance;

import org.jspecify.annotations.NullMarked;
