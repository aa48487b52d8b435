/** What uploaded files are by their own bytes. Nothing in here decodes a pixel, and nothing in here trusts a length. */
@NullMarked
package dev.galley.domain.media.file;

import org.jspecify.annotations.NullMarked;
