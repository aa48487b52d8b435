/** What can be set, where it was set, and whether it makes sense: checked as a whole before anything starts. */
@NullMarked
package dev.galley.bootstrap.config;

import org.jspecify.annotations.NullMarked;
