/** Firmware for those who publish it, and for appliances that fetch it. */
@NullMarked
package dev.galley.http.firmware;

import org.jspecify.annotations.NullMarked;
