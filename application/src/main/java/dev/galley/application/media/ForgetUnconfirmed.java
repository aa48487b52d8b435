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
import java.time.Instant;
import java.util.List;

/** Forgets uploads that nobody has confirmed since this time, some of them at once; answers which. */
public record ForgetUnconfirmed(Instant before, int most) implements Command<List<MediaId>> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ForgetUnconfirmed, List<MediaId>> {
        private final Uploads uploads;
        private final Jobs jobs;
        private final Clock clock;

        @Inject
        public Handler(Uploads uploads, Jobs jobs, Clock clock) {
            this.uploads = uploads;
            this.jobs = jobs;
            this.clock = clock;
        }

        /** Whoever confirms at this very moment holds it, and keeps it. */
        @Override
        public List<MediaId> handle(ForgetUnconfirmed command, Caller caller) {
            var found = uploads.unconfirmed(command.before, command.most);
            for (var id : found) {
                uploads.hold(id).filter(media -> media.status().isUnconfirmed()).ifPresent(media -> {
                    uploads.remove(id);
                    RemoveBlobs.schedule(jobs, id, clock.instant());
                });
            }
            return found;
        }
    }
}
