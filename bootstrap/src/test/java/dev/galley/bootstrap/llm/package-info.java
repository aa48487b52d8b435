/** Language models, with everything real but the models. */
@NullMarked
package dev.galley.bootstrap.llm;

import org.jspecify.annotations.NullMarked;
