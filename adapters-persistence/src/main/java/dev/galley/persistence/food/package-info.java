/** Foods in PostgreSQL: reading them, and finding them by words, typing errors and bar codes. */
@NullMarked
package dev.galley.persistence.food;

import org.jspecify.annotations.NullMarked;
