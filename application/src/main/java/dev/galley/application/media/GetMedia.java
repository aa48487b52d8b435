package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.Optional;

/** How far an upload of one's own is, and where it can be seen. Refused with {@code MEDIA_NOT_FOUND}. */
public record GetMedia(UserId owner, Optional<MediaId> id) implements Query<GetMedia.View> {
    /** @param links signed where it is private; they lead to a 404 until it is ready */
    public record View(Media media, LinkMedia.Links links) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<GetMedia, View> {
        private final Uploads uploads;
        private final LinkMedia.Signing links;

        @Inject
        public Handler(Uploads uploads, LinkMedia.Signing links) {
            this.uploads = uploads;
            this.links = links;
        }

        @Override
        public View handle(GetMedia query, Caller caller) {
            return query.id.flatMap(uploads::find)
                    .filter(media -> media.owner().equals(query.owner))
                    .map(links::view)
                    .orElseThrow(() -> MEDIA_NOT_FOUND.because("you have uploaded nothing with this key"));
        }
    }
}
