/** Foods from elsewhere: reading what USDA and Open Food Facts publish, and merging it into what is known. */
@NullMarked
package dev.galley.persistence.food.ingest;

import org.jspecify.annotations.NullMarked;
