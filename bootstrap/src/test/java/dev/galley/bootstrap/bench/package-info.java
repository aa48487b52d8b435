@NullMarked
package dev.galley.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
