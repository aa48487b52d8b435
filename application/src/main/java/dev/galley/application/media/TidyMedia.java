package dev.galley.application.media;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.job.Job;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaStatus;
import dev.galley.domain.media.Variant;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what nobody confirmed within a day, what was begun and never finished, bytes that belong to nothing, and says of what
 * has lost its bytes that it has.
 */
public final class TidyMedia implements Job<Instant> {
    static final int AT_ONCE = 500;
    private static final Caller SELF = new Caller.Job("tidying media");

    private final Bus bus;
    private final Blobs blobs;

    @Inject
    public TidyMedia(Bus bus, Blobs blobs) {
        this.bus = bus;
        this.blobs = blobs;
    }

    @Override
    public void run(Instant due) {
        var before = due.minus(Media.PATIENCE);
        List<MediaId> forgotten;
        do {
            forgotten = bus.send(new ForgetUnconfirmed(before, AT_ONCE), SELF);
        } while (forgotten.size() == AT_ONCE);
        blobs.forgetUnfinished(before);
        compare();
    }

    /**
     * A row is there before its first blob is, and goes before its last: a blob without one belongs to nothing. Blobs are read
     * first, so that what is made meanwhile is not missed; rows without blobs are looked at once more by themselves.
     */
    private void compare() {
        var there = new HashMap<MediaId, Set<Variant>>();
        Optional<MediaId> last = Optional.empty();
        Optional<BlobName> lastBlob = Optional.empty();
        boolean isMore = true;
        while (isMore) {
            var names = blobs.after(lastBlob, AT_ONCE);
            names.forEach(name -> there.computeIfAbsent(name.id(), _ -> new HashSet<>()).add(name.variant()));
            isMore = names.size() == AT_ONCE;
            lastBlob = names.isEmpty() ? lastBlob : Optional.of(names.getLast());
            // all blobs of a key that is not the last one are known by now
            var until = isMore ? lastBlob.map(BlobName::id) : Optional.<MediaId>empty();
            last = compare(there, last, until);
        }
    }

    private Optional<MediaId> compare(
            Map<MediaId, Set<Variant>> there, Optional<MediaId> from, Optional<MediaId> until) {
        var last = from;
        List<Media> rows;
        do {
            rows = bus.send(new ListUploads(last, AT_ONCE), SELF).stream()
                    .filter(media -> until.filter(end -> media.id().value().compareTo(end.value()) >= 0).isEmpty())
                    .toList();
            for (var media : rows) {
                compare(media, Optional.ofNullable(there.remove(media.id())).orElse(Set.of()));
                last = Optional.of(media.id());
            }
        } while (rows.size() == AT_ONCE);
        var without = there.keySet().stream()
                .filter(id -> until.filter(end -> id.value().compareTo(end.value()) >= 0).isEmpty())
                .toList();
        for (var id : without) {
            if (bus.send(new ReadUpload(id), SELF).isEmpty()) { // it may have come since the rows were read
                there.getOrDefault(id, Set.of()).forEach(variant -> blobs.remove(new BlobName(id, variant)));
            }
            there.remove(id);
        }
        return last;
    }

    private void compare(Media media, Set<Variant> found) {
        media.made().ifPresent(made -> {
            var wanted = new HashSet<Variant>();
            made.stored().forEach(stored -> wanted.add(stored.variant()));
            found.stream()
                    .filter(variant -> !wanted.contains(variant))
                    .forEach(variant -> blobs.remove(new BlobName(media.id(), variant)));
            wanted.removeAll(found);
            if (wanted.stream().anyMatch(variant -> isLost(media, variant))) {
                bus.send(new SettleUpload(media.id(), new SettleUpload.Outcome.Lost()), SELF);
            }
        });
        if (media.status() == MediaStatus.FAILED) {
            found.forEach(variant -> blobs.remove(new BlobName(media.id(), variant)));
        }
    }

    private boolean isLost(Media media, Variant variant) {
        return blobs.size(new BlobName(media.id(), variant)).isEmpty();
    }
}
