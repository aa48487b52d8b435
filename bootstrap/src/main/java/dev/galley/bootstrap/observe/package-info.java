/** What operators see: log lines and figures. */
@NullMarked
package dev.galley.bootstrap.observe;

import org.jspecify.annotations.NullMarked;
