package dev.galley.domain.notification;

import dev.galley.domain.kernel.Language;
import java.util.regex.Pattern;

/**
 * A mail to one person, the same in plain text and in HTML. Nothing in it can become a header of its own, or a second
 * recipient.
 *
 * @param to one bare address: {@code ada@example.org}
 * @param subject one line of at most 200 characters
 */
public record Letter(String to, String subject, String text, String html, Language language) {
    private static final int LONGEST_ADDRESS = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@,;:<>()\\[\\]\\\\\"\\p{Cntrl}]{1,64}@[^\\s@,;:<>()\\[\\]\\\\\"\\p{Cntrl}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

    public Letter {
        if (to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("not one bare address");
        }
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("a subject is one line of 1 to " + LONGEST_SUBJECT + " characters");
        }
    }
}
