/** Finding foods, and reading what is known of them. */
@NullMarked
package dev.galley.application.food;

import org.jspecify.annotations.NullMarked;
