package dev.galley.domain.identity;

import java.util.Optional;

/**
 * What a provider vouches for.
 *
 * @param subject who it is, to this provider and for ever, whatever becomes of the address
 * @param email absent where there is none, or none that a mail could be sent to
 * @param emailVerified whether the provider has made sure that the address is this person's
 * @param name what the person is called; absent where nothing usable is known
 */
public record ProvenIdentity(
        IdentityProvider provider,
        String subject,
        Optional<EmailAddress> email,
        boolean emailVerified,
        Optional<String> name) {
    public static final int LONGEST_SUBJECT = 255; // OpenID Connect Core 1.0, section 2: sub

    public ProvenIdentity {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject has 1 to " + LONGEST_SUBJECT + " characters");
        }
    }

    /** The address, if it proves anything. */
    public Optional<EmailAddress> verifiedEmail() {
        return email.filter(_ -> emailVerified);
    }
}
