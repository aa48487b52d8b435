/** A person's body, goal and likings, and what they need to eat by them. */
@NullMarked
package dev.galley.domain.profile;

import org.jspecify.annotations.NullMarked;
