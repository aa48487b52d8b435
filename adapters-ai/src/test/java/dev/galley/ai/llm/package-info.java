/** What every use of a language model needs, and a stand-in for all of it. */
@NullMarked
package dev.galley.ai.llm;

import org.jspecify.annotations.NullMarked;
