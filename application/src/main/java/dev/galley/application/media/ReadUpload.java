package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.Optional;

/** An upload, for Galley itself, whoever's it is; empty if there is none. */
public record ReadUpload(MediaId id) implements Query<Optional<Media>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ReadUpload, Optional<Media>> {
        private final Uploads uploads;

        @Inject
        public Handler(Uploads uploads) {
            this.uploads = uploads;
        }

        @Override
        public Optional<Media> handle(ReadUpload query, Caller caller) {
            return uploads.find(query.id);
        }
    }
}
