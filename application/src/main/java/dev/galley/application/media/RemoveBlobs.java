package dev.galley.application.media;

import dev.galley.application.job.Job;
import dev.galley.application.job.Jobs;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes the bytes of what was deleted. */
public final class RemoveBlobs implements Job<RemoveBlobs.Work> {
    public record Work(MediaId id) {}

    private final Blobs blobs;

    @Inject
    public RemoveBlobs(Blobs blobs) {
        this.blobs = blobs;
    }

    /** Part of the current transaction. */
    public static void schedule(Jobs jobs, MediaId id, Instant now) {
        jobs.schedule(id.value(), new Work(id), now);
    }

    @Override
    public void run(Work work) {
        remove(blobs, work.id);
    }

    static void remove(Blobs blobs, MediaId id) {
        for (var variant : Variant.values()) {
            blobs.remove(new BlobName(id, variant));
        }
    }
}
