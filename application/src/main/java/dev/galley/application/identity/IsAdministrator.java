package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;

/** Whether a person runs this place now, whatever their token says. */
public record IsAdministrator(UserId user) implements Query<Boolean> {
    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
