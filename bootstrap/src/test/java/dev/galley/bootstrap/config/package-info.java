@NullMarked
package dev.galley.bootstrap.config;

import org.jspecify.annotations.NullMarked;
