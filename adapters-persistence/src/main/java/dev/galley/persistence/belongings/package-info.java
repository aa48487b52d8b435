/** Packs what is kept about a person. */
@NullMarked
package dev.galley.persistence.belongings;

import org.jspecify.annotations.NullMarked;
