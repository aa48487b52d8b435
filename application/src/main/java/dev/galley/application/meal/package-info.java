/** What can be done with meals, and asked about them. */
@NullMarked
package dev.galley.application.meal;

import org.jspecify.annotations.NullMarked;
