/** How what is kept about people is put together, to be handed over and erased. */
@NullMarked
package dev.galley.bootstrap.belongings;

import org.jspecify.annotations.NullMarked;
