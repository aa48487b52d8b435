/** What people ate: meals, what was in them, and how sure that is. */
@NullMarked
package dev.galley.domain.meal;

import org.jspecify.annotations.NullMarked;
