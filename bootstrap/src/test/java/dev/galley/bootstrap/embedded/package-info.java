@NullMarked
package dev.galley.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
