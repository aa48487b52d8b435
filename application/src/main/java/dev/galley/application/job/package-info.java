/** Work for later: once at a given time, or again and again. */
@NullMarked
package dev.galley.application.job;

import org.jspecify.annotations.NullMarked;
