/** What appliances run: releases that vendors signed, and how they reach kitchens without breaking all of them at once. */
@NullMarked
package dev.galley.domain.firmware;

import org.jspecify.annotations.NullMarked;
