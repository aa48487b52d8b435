/** Virtual appliances as a person starts them: which there are, how they are set up, and a kitchen to look at. */
@NullMarked
package dev.galley.bootstrap.simulator;

import org.jspecify.annotations.NullMarked;
