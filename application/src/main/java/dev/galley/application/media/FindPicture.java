package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The newest picture of something that is ready, for whoever may see that; signed links if it is not public. */
public record FindPicture(UUID subject) implements Query<Optional<LinkMedia.Links>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<FindPicture, Optional<LinkMedia.Links>> {
        private final Uploads uploads;
        private final LinkMedia.Signing links;

        @Inject
        public Handler(Uploads uploads, LinkMedia.Signing links) {
            this.uploads = uploads;
            this.links = links;
        }

        @Override
        public Optional<LinkMedia.Links> handle(FindPicture query, Caller caller) {
            return uploads.about(query.subject).stream()
                    .filter(media -> media.status() == MediaStatus.READY && media.kind().isPicture())
                    .reduce((_, later) -> later)
                    .map(media -> links.view(media).links());
        }
    }
}
