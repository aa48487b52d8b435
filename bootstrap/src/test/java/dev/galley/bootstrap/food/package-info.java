@NullMarked
package dev.galley.bootstrap.food;

import org.jspecify.annotations.NullMarked;
