/** The command line: one class a command. */
@NullMarked
package dev.galley.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
