/** The models of other people's servers, and a server that stands in for all of them. */
@NullMarked
package dev.galley.ai.llm.wire;

import org.jspecify.annotations.NullMarked;
