/** Writes down what happened, and shows it to administrators. */
@NullMarked
package dev.galley.application.activity;

import org.jspecify.annotations.NullMarked;
