/** Makes JSON of what models say when they were asked for JSON. */
@NullMarked
package dev.galley.ai.llm.repair;

import org.jspecify.annotations.NullMarked;
