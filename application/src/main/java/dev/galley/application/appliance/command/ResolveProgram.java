package dev.galley.application.appliance.command;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.util.Optional;

/**
 * What an appliance is told to start when a person asks for this program: a JSON text, either a string, which is what the
 * maker calls one, or an object with its steps. Empty if there is no such program for this person and this appliance.
 *
 * @param program a name, or an id of one that was made of a recipe
 */
public record ResolveProgram(ApplianceId appliance, UserId owner, String program) implements Query<Optional<String>> {
    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
