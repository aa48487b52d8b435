@NullMarked
package dev.galley.bootstrap.identity;

import org.jspecify.annotations.NullMarked;
