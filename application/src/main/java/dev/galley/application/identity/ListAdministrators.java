package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import java.util.List;

/** Whoever can look after this place now, the longest-serving first. */
public record ListAdministrators() implements Query<List<ListAdministrators.View>> {
    public record View(UserId id, String email, String name, Language language) {}

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
