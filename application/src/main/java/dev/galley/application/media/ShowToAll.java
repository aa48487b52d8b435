package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Lets everybody see the pictures of something, or nobody any more without a signed link; answers which there are. */
public record ShowToAll(UUID subject, boolean isPublic) implements Command<List<MediaId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ShowToAll, List<MediaId>> {
        private final Uploads uploads;

        @Inject
        public Handler(Uploads uploads) {
            this.uploads = uploads;
        }

        @Override
        public List<MediaId> handle(ShowToAll command, Caller caller) {
            var found = uploads.about(command.subject).stream().map(it -> it.id()).toList();
            found.forEach(id -> uploads.hold(id).ifPresent(media -> uploads.save(media.shown(command.isPublic))));
            return found;
        }
    }
}
