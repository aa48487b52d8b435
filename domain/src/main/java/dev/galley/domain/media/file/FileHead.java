package dev.galley.domain.media.file;

import dev.galley.domain.media.MediaKind;
import java.util.Optional;
import java.util.Set;

/** The first bytes of a file, which tell what it is; names and declared types tell nothing. */
public final class FileHead {
    /** How many bytes are enough to tell the kind, and in nearly all files also how large a picture is. */
    public static final int ENOUGH_BYTES = 256 << 10;

    /** Brands of ISO base media files that are films as MP4 has them; not QuickTime, not HEIC or AVIF pictures. */
    private static final Set<String> FILMS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "mmp4");

    private FileHead() {}

    /** Empty for everything that is never taken. */
    public static Optional<MediaKind> kind(byte[] head) {
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(MediaKind.JPEG);
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(MediaKind.PNG);
        }
        if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
            return Optional.of(MediaKind.WEBP);
        }
        if (starts(head, 4, "ftyp") && FILMS.stream().anyMatch(brand -> starts(head, 8, brand))) {
            return Optional.of(MediaKind.MP4);
        }
        return starts(head, 0, "%PDF-") ? Optional.of(MediaKind.PDF) : Optional.empty();
    }

    /** As far as these bytes tell; empty if they end too early, or are no picture. */
    public static Optional<PixelSize> size(byte[] head) {
        return kind(head).flatMap(kind -> {
            try {
                return switch (kind) {
                    case JPEG -> JpegFile.size(new Bytes(head));
                    case PNG -> Optional.of(PngFile.size(new Bytes(head)));
                    case WEBP -> Optional.of(WebpFile.size(new Bytes(head)));
                    case MP4, PDF -> Optional.<PixelSize>empty();
                };
            } catch (Unreadable e) { // whoever reads the whole file says what is wrong with it
                return Optional.empty();
            }
        });
    }

    private static boolean starts(byte[] bytes, int from, String with) {
        if (bytes.length < from + with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if ((bytes[from + i] & 0xff) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
