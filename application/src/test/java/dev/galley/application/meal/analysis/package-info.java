@NullMarked
package dev.galley.application.meal.analysis;

import org.jspecify.annotations.NullMarked;
