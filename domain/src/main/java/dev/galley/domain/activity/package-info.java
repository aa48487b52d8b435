/** What happened, and who did it: for those who must be able to tell later. */
@NullMarked
package dev.galley.domain.activity;

import org.jspecify.annotations.NullMarked;
