/** Uploading pictures, videos and documents, and showing what became of them. */
@NullMarked
package dev.galley.http.media;

import org.jspecify.annotations.NullMarked;
