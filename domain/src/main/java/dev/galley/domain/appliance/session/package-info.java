/** What was cooked on appliances, run by run. */
@NullMarked
package dev.galley.domain.appliance.session;

import org.jspecify.annotations.NullMarked;
