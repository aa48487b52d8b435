/** Profiles and preferences in PostgreSQL. */
@NullMarked
package dev.galley.persistence.profile;

import org.jspecify.annotations.NullMarked;
