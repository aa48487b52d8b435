/** What people agree to, and what models cost, over HTTP. */
@NullMarked
package dev.galley.http.llm;

import org.jspecify.annotations.NullMarked;
