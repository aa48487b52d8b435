package dev.galley.persistence.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_NOT_FOUND;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.media.BlobName;
import dev.galley.domain.media.Blobs;
import dev.galley.domain.media.Media;
import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.Variant;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Reads uploads wherever they lie, with a connection to the database for moments only. */
final class StoredContent {
    private final Sql sql;
    private final JdbiUploads uploads;
    private final Blobs blobs;

    @Inject
    StoredContent(Sql sql, JdbiUploads uploads, Blobs blobs) {
        this.sql = sql;
        this.uploads = uploads;
        this.blobs = blobs;
    }

    Media media(MediaId id) {
        return sql.atOnce(() -> uploads.find(id)).orElseThrow(StoredContent::none);
    }

    /** As it came, or what was kept of it. */
    byte[] of(Media media) {
        if (media.made().isPresent()) {
            return blob(new BlobName(media.id(), Variant.ORIGINAL)).orElseThrow(StoredContent::none);
        }
        return asItCame(media).orElseGet(() -> {
            var now = media(media.id());
            if (now.made().isEmpty()) {
                throw none();
            }
            return of(now);
        });
    }

    /**
     * Empty where nothing lies there, and where it was prepared meanwhile: whoever prepares it removes what came, and so a part of
     * it may have been gone before it was read here.
     */
    Optional<byte[]> asItCame(Media media) {
        return pieces(media.id())
                .or(() -> blob(new BlobName(media.id(), Variant.RECEIVED)))
                .filter(_ -> !isSettled(media(media.id())));
    }

    private static boolean isSettled(Media media) {
        return media.made().isPresent() || media.problem().isPresent();
    }

    private Optional<byte[]> pieces(MediaId id) {
        var content = new ByteArrayOutputStream();
        for (int number = 0;; number++) {
            int wanted = number;
            var piece = sql.atOnce(() -> uploads.piece(id, wanted));
            if (piece.isEmpty()) {
                return content.size() == 0 ? Optional.empty() : Optional.of(content.toByteArray());
            }
            content.writeBytes(piece.get());
        }
    }

    /** What is larger than anything that is taken is not read any further. */
    Optional<byte[]> blob(BlobName name) {
        var content = new ByteArrayOutputStream();
        while (content.size() <= MediaPurpose.MOST_OTHER_BYTES) {
            var part = blobs.read(name, content.size(), Blobs.MOST_READ_BYTES);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            content.writeBytes(part.get());
            if (part.get().length < Blobs.MOST_READ_BYTES) {
                break;
            }
        }
        return Optional.of(content.toByteArray());
    }

    static Refused none() {
        return MEDIA_NOT_FOUND.because("there is nothing with this key");
    }
}
