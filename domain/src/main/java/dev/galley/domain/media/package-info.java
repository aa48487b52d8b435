/** Pictures, videos and documents of people: what is taken, what is made of it, and who gets to see it. */
@NullMarked
package dev.galley.domain.media;

import org.jspecify.annotations.NullMarked;
