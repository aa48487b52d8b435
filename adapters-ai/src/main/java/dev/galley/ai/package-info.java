/** Adapters for language and vision models, embeddings and speech. A feature that needs one adds its package here. */
@NullMarked
package dev.galley.ai;

import org.jspecify.annotations.NullMarked;
