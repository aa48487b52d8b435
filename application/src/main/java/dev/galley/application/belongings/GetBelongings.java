package dev.galley.application.belongings;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import java.io.InputStream;

/**
 * All that is kept about one person, as one ZIP. It shows one moment, whatever is written meanwhile. Throws {@code
 * Unavailable} while as many are being made as this node makes at once.
 */
public record GetBelongings(UserId user) implements Query<GetBelongings.Packed> {
    /** @param content to be closed, which leaves nothing of it on this machine */
    public record Packed(long bytes, InputStream content) {}

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
