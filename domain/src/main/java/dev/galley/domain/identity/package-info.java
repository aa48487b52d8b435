/** Who people are to Galley: accounts, the devices they are signed in on, and what proves it. */
@NullMarked
package dev.galley.domain.identity;

import org.jspecify.annotations.NullMarked;
