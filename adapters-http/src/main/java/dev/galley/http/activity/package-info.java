/** The audit log over HTTP. */
@NullMarked
package dev.galley.http.activity;

import org.jspecify.annotations.NullMarked;
