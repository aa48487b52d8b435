@NullMarked
package dev.galley.bootstrap.access;

import org.jspecify.annotations.NullMarked;
