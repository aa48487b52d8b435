/** What language models are asked for, who pays for it, and how much of it there is. */
@NullMarked
package dev.galley.domain.llm;

import org.jspecify.annotations.NullMarked;
