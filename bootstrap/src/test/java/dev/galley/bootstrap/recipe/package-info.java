@NullMarked
package dev.galley.bootstrap.recipe;

import org.jspecify.annotations.NullMarked;
