/** Keeps media: what there is in PostgreSQL, its bytes in files or in S3; unpacks pictures and packs them anew. */
@NullMarked
package dev.galley.persistence.media;

import org.jspecify.annotations.NullMarked;
