/** Programs that appliances carry out step by step, and how recipes become such. */
@NullMarked
package dev.galley.domain.appliance.program;

import org.jspecify.annotations.NullMarked;
