package dev.galley.domain.identity;

import java.util.Optional;

/**
 * Where something was asked from, for the person's own eyes and for the audit.
 *
 * @param address IP address, as far as trusted proxies tell it
 * @param userAgent what the client calls itself, cut to {@link #LONGEST_AGENT} characters
 */
public record Origin(Optional<String> address, Optional<String> userAgent) {
    public static final int LONGEST_AGENT = 300;
    /** Galley itself, or its command line. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

    public Origin {
        userAgent = userAgent.map(text -> text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT))
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty());
    }
}
