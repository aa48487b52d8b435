/** What the API says of itself: the OpenAPI document, made of the same declarations that are served, and its reader. */
@NullMarked
package dev.galley.http.server.document;

import org.jspecify.annotations.NullMarked;
