/** Recipes as programs of appliances, and what was cooked with them, over HTTP. */
@NullMarked
package dev.galley.http.appliance.program;

import org.jspecify.annotations.NullMarked;
