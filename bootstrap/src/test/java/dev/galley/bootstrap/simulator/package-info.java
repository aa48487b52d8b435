@NullMarked
package dev.galley.bootstrap.simulator;

import org.jspecify.annotations.NullMarked;
