/** Profiles, targets and preferences over HTTP. */
@NullMarked
package dev.galley.http.profile;

import org.jspecify.annotations.NullMarked;
