/** What a diary adds up to, over HTTP. */
@NullMarked
package dev.galley.http.meal.diary;

import org.jspecify.annotations.NullMarked;
