package dev.galley.application.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_TOO_LARGE;
import static dev.galley.domain.media.MediaRefusal.MEDIA_TYPE_NOT_TAKEN;
import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.MediaPurpose;
import dev.galley.domain.media.Uploads;
import dev.galley.domain.media.file.FileHead;
import dev.galley.domain.media.file.PictureFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at what comes, as far as its first bytes tell, and keeps it piece by piece. */
final class Receiving {
    private final Uploads uploads;

    Receiving(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What it is, by its content. @throws dev.galley.domain.kernel.Refused if that is not taken for this purpose */
    static MediaKind kind(MediaPurpose purpose, Supplier<InputStream> content) {
        try (var in = content.get()) {
            var head = in.readNBytes(FileHead.ENOUGH_BYTES);
            if (head.length == 0) {
                throw MEDIA_UNUSABLE.because("the file is empty");
            }
            var kind = FileHead.kind(head).filter(purpose::takes).orElseThrow(() -> notTaken(purpose));
            FileHead.size(head).ifPresent(size -> PictureFile.check(size, false));
            return kind;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuntimeException notTaken(MediaPurpose purpose) {
        return MEDIA_TYPE_NOT_TAKEN.because(
                "for this, " + words(purpose.kinds()) + " are taken, and what a file is, is decided by its content");
    }

    private static String words(Set<MediaKind> kinds) {
        return kinds.stream().map(MediaKind::name).collect(Collectors.joining(", "));
    }

    /** How many bytes it has. @throws dev.galley.domain.kernel.Refused with {@code MEDIA_TOO_LARGE} */
    long store(MediaId id, MediaKind kind, Supplier<InputStream> content) {
        long most = MediaPurpose.mostBytes(kind);
        long bytes = 0;
        try (var in = content.get()) {
            int number = 0;
            for (var piece = in.readNBytes(Uploads.PIECE_BYTES); piece.length > 0; piece = in.readNBytes(
                    Uploads.PIECE_BYTES)) {
                bytes += piece.length;
                check(kind, bytes, most);
                uploads.addPiece(id, number++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    static void check(MediaKind kind, long bytes, long most) {
        if (bytes > most) {
            throw MEDIA_TOO_LARGE.because(
                    "%s may have at most %d bytes".formatted(kind.name().toUpperCase(Locale.ROOT), most));
        }
    }
}
