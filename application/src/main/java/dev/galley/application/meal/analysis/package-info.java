/** Has photographed meals looked at, reckons what is in them, and lets people put that right. */
@NullMarked
package dev.galley.application.meal.analysis;

import org.jspecify.annotations.NullMarked;
