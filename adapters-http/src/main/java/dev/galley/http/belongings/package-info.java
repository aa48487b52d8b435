/** What is kept about a person, handed over. */
@NullMarked
package dev.galley.http.belongings;

import org.jspecify.annotations.NullMarked;
