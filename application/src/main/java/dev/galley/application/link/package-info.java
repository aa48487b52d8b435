/** The line to appliances: what is said on it, whoever has something to say. */
@NullMarked
package dev.galley.application.link;

import org.jspecify.annotations.NullMarked;
