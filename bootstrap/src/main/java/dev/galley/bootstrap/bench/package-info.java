/** Measures the product beside what the machine itself can do; every claim is a ratio inside one run. */
@NullMarked
package dev.galley.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
