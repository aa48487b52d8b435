/** What happens to runs of programs on appliances, and what people may ask about theirs. */
@NullMarked
package dev.galley.application.appliance.session;

import org.jspecify.annotations.NullMarked;
