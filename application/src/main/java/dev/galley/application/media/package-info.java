/** Takes pictures, videos and documents in, makes them harmless, and hands them out. */
@NullMarked
package dev.galley.application.media;

import org.jspecify.annotations.NullMarked;
