/** How the way to language models is put together. */
@NullMarked
package dev.galley.bootstrap.llm;

import org.jspecify.annotations.NullMarked;
