/** What features keep about people, so that it can be handed over whole and erased whole. */
@NullMarked
package dev.galley.application.belongings;

import org.jspecify.annotations.NullMarked;
