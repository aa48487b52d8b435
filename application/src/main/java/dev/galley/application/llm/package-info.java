/** What people may say about language models, and what administrators see of their use. */
@NullMarked
package dev.galley.application.llm;

import org.jspecify.annotations.NullMarked;
