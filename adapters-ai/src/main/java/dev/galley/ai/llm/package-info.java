/** What every use of a language model needs, whoever serves the model. */
@NullMarked
package dev.galley.ai.llm;

import org.jspecify.annotations.NullMarked;
