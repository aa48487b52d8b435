package dev.galley.domain.notification;

/** Why somebody is written to, with what the letter needs to say. */
public sealed interface Occasion {
    /** Somebody new is here. */
    record Welcome(String name) implements Occasion {}

    /**
     * Somebody has asked for a new password.
     *
     * @param link leads to where it is chosen; whoever has it can choose it
     * @param validMinutes for how long the link works
     */
    record PasswordReset(String name, String link, long validMinutes) implements Occasion {}

    /**
     * Somebody came into their account who had proved that its address is theirs; whoever had opened it without is out.
     *
     * @param link leads to where a letter for choosing a password is asked for
     */
    record Reclaimed(String name, String link) implements Occasion {}

    /**
     * A release of firmware has stopped by itself.
     *
     * @param failed on how many appliances it failed, of {@code decided}
     */
    record FirmwareHalted(String name, String model, String version, int failed, int decided) implements Occasion {}
}
