/**
 * Foreign recipes on their way in: what was sent or fetched is opened within limits, told by its content, and read; and
 * one's own on their way out, all in one archive.
 */
@NullMarked
package dev.galley.http.recipe.intake;

import org.jspecify.annotations.NullMarked;
