package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * As {@link FindPicture}, of many things at once, for one statement; what has no picture is not in the answer.
 *
 * @param subjects as many as a list shows
 */
public record FindPictures(Set<UUID> subjects) implements Query<Map<UUID, LinkMedia.Links>> {
    public FindPictures {
        subjects = Set.copyOf(subjects);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }
}
