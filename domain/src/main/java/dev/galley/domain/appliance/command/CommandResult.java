package dev.galley.domain.appliance.command;

import java.util.Optional;

/**
 * What an appliance says about a command it was given.
 *
 * @param reason in its own words, cut to {@link #LONGEST_REASON} characters
 */
public record CommandResult(Word word, Optional<String> reason) {
    public static final int LONGEST_REASON = 300;

    /** As on the wire, in capitals. */
    public enum Word {
        ACCEPTED, REJECTED, DONE, FAILED
    }

    public CommandResult {
        reason = reason.map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .map(text -> text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON))
                .filter(text -> !text.isEmpty());
    }
}
