package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Uploads of everybody behind this key, for cleaning up. */
public record ListUploads(Optional<MediaId> after, int most) implements Query<List<Media>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ListUploads, List<Media>> {
        private final Uploads uploads;

        @Inject
        public Handler(Uploads uploads) {
            this.uploads = uploads;
        }

        @Override
        public List<Media> handle(ListUploads query, Caller caller) {
            return uploads.after(query.after, query.most);
        }
    }
}
