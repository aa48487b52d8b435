package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;
import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import dev.galley.application.job.Jobs;
import dev.galley.application.media.SettleUpload.Outcome;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Made;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.MediaRefusal;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Posters;
import dev.galley.domain.media.Stored;
import dev.galley.domain.media.Variant;
import dev.galley.domain.media.file.FileHead;
import dev.galley.domain.media.file.Mp4File;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an upload harmless: whatever can be shown is made anew of its pixels, and what came is removed. Wherever this stops it
 * begins again, with the same result.
 */
public final class PrepareUpload implements Job<PrepareUpload.Work> {
    public record Work(MediaId id) {}

    /** So many on one node: each has all of a file in memory. */
    public static final int AT_ONCE = 2;

    private static final Caller SELF = new Caller.Job("preparing uploads");
    private static final Set<Variant> OF_PICTURES = EnumSet.of(
            Variant.ORIGINAL, Variant.LARGE, Variant.MEDIUM, Variant.THUMBNAIL, Variant.MODEL);
    private static final Set<Variant> OF_VIDEOS = EnumSet.of(
            Variant.LARGE, Variant.MEDIUM, Variant.THUMBNAIL, Variant.MODEL);

    private final Bus bus;
    private final Blobs blobs;
    private final Pictures pictures;
    private final Posters posters;

    @Inject
    public PrepareUpload(Bus bus, Blobs blobs, Pictures pictures, Posters posters) {
        this.bus = bus;
        this.blobs = blobs;
        this.pictures = pictures;
        this.posters = posters;
    }

    static void schedule(Jobs jobs, MediaId id, Instant now) {
        jobs.schedule(id.value(), new Work(id), now);
    }

    @Override
    public void run(Work work) {
        awaited(work.id).ifPresent(this::prepare);
    }

    private Optional<Media> awaited(MediaId id) {
        return bus.send(new ReadUpload(id), SELF).filter(media -> media.status() == MediaStatus.PROCESSING);
    }

    private void prepare(Media media) {
        Outcome outcome;
        try {
            outcome = made(media);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof MediaRefusal)) {
                throw refused;
            }
            outcome = new Outcome.Failed(
                    refused.refusal() == MEDIA_NOT_FOUND
                            ? "nothing came to the address of the upload"
                            : refused.detail());
        }
        var became = bus.send(new SettleUpload(media.id(), outcome), SELF);
        if (became.filter(it -> it != MediaStatus.FAILED).isEmpty()) {
            RemoveBlobs.remove(blobs, media.id());
        } else {
            blobs.remove(new BlobName(media.id(), Variant.RECEIVED));
        }
    }

    private Outcome made(Media media) {
        var content = bus.send(new ReadContent(media.id()), SELF);
        if (awaited(media.id()).isEmpty()) { // what was read may be what somebody else has made of it
            throw MEDIA_NOT_FOUND.because("it is prepared already");
        }
        var kind = FileHead.kind(content)
                .filter(media.purpose()::takes)
                .orElseThrow(() -> Receiving.notTaken(media.purpose()));
        Receiving.check(kind, content.length, MediaPurpose.mostBytes(kind));
        return new Outcome.Ready(kind, switch (kind) {
            case JPEG, PNG, WEBP -> drawn(media.id(), content, OF_PICTURES, List.of());
            case MP4 -> ofVideo(media.id(), content);
            case PDF -> new Made(List.of(whole(media.id(), kind, content)), Optional.empty(), Optional.empty());
        });
    }

    private Made drawn(MediaId id, byte[] content, Set<Variant> variants, List<Stored> besides) {
        var drawing = pictures.draw(() -> content, variants);
        var stored = new ArrayList<>(besides);
        for (var drawn : drawing.drawn()) {
            var sha256 = blobs.put(new BlobName(id, drawn.variant()), drawn.contentType(), drawn.content());
            stored.add(new Stored(
                    drawn.variant(),
                    drawn.contentType(),
                    drawn.content().length,
                    drawn.width(),
                    drawn.height(),
                    sha256));
        }
        return new Made(stored, Optional.of(drawing.look()), Optional.empty());
    }

    private Made ofVideo(MediaId id, byte[] content) {
        Mp4File.check(content);
        var whole = List.of(whole(id, MediaKind.MP4, content));
        var poster = posters.poster(content);
        if (poster.isEmpty()) {
            var why = posters.canLook()
                    ? "no picture could be taken out of the video"
                    : "there is no picture of the video, as nothing here can look at videos";
            return new Made(whole, Optional.empty(), Optional.of(why));
        }
        try {
            return drawn(id, poster.get(), OF_VIDEOS, whole);
        } catch (Refused refused) {
            if (refused.refusal() != MEDIA_UNUSABLE) {
                throw refused;
            }
            return new Made(whole, Optional.empty(), Optional.of("no picture could be taken out of the video"));
        }
    }

    private Stored whole(MediaId id, MediaKind kind, byte[] content) {
        var sha256 = blobs.put(new BlobName(id, Variant.ORIGINAL), kind.contentType(), content);
        return new Stored(Variant.ORIGINAL, kind.contentType(), content.length, 0, 0, sha256);
    }
}
