@NullMarked
package dev.galley.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
