/**
 * Fetching pages that people name, without letting them make this machine talk to anything that is not on the public
 * internet: every address is looked at right before it is connected to, and the very one that was looked at.
 */
@NullMarked
package dev.galley.http.recipe.fetching;

import org.jspecify.annotations.NullMarked;
