/** How the audit log is put together. */
@NullMarked
package dev.galley.bootstrap.activity;

import org.jspecify.annotations.NullMarked;
