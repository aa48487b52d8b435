package dev.galley.application.belongings;

import dev.galley.domain.kernel.UserId;
import java.util.Locale;

/**
 * A person whose account was deleted, and who is to be forgotten.
 *
 * @param email in small letters: by it they stand in events that do not know whose it is
 */
public record Leaver(UserId user, String email) {
    public Leaver {
        email = email.toLowerCase(Locale.ROOT);
    }
}
