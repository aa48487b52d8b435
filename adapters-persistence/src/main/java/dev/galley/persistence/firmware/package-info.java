/** Firmware on PostgreSQL, its artifacts in pieces, and the vendors' keys. */
@NullMarked
package dev.galley.persistence.firmware;

import org.jspecify.annotations.NullMarked;
