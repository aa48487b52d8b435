package dev.galley.domain.profile;

import dev.galley.domain.kernel.Language;
import java.time.ZoneId;

/** Where someone lives, as far as it matters here: which language they read, and what time it is. */
public record Region(Language locale, ZoneId timezone) {}
