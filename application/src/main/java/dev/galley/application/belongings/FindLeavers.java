package dev.galley.application.belongings;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * People whose account was deleted before a time and is not erased yet, by their ids.
 *
 * @param after the last one that the caller has seen
 */
public record FindLeavers(Instant deletedBefore, Optional<UserId> after, int most) implements Query<List<Leaver>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }
}
