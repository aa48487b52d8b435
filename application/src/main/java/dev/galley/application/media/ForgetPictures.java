package dev.galley.application.media;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.job.Jobs;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Uploads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deletes the pictures of something, for good; answers which.
 *
 * @param but all that were uploaded before this one; absent for all
 */
public record ForgetPictures(UUID subject, Optional<MediaId> but) implements Command<List<MediaId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetPictures, List<MediaId>> {
        private final Uploads uploads;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(Uploads uploads, Jobs jobs, Clock clock) {
            this.uploads = uploads;
            this.jobs = jobs;
            this.clock = clock;
        }

        @Override
        public List<MediaId> handle(ForgetPictures command, Caller caller) {
            var all = uploads.about(command.subject).stream().map(it -> it.id()).toList();
            int end = command.but.map(all::indexOf).orElse(all.size());
            var older = all.subList(0, Math.max(0, end));
            for (var id : older) {
                uploads.remove(id);
                RemoveBlobs.schedule(jobs, id, clock.instant());
            }
            return older;
        }
    }
}
