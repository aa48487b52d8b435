@NullMarked
package dev.galley.domain.meal.diary;

import org.jspecify.annotations.NullMarked;
