/** Whether models that look at plates are asked and heard right. */
@NullMarked
package dev.galley.ai.meal;

import org.jspecify.annotations.NullMarked;
