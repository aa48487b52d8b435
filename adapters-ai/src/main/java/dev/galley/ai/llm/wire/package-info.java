/** The models of other people's servers, one interface before all of them, and what can go wrong on the way there. */
@NullMarked
package dev.galley.ai.llm.wire;

import org.jspecify.annotations.NullMarked;
