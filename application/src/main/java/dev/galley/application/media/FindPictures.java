package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The newest picture of each of many things that is ready, for whoever may see those, with one statement; signed links if it
 * is not public. What has no picture is not in the answer.
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
