package dev.galley.domain.media;

import java.util.Locale;
import java.util.Optional;

/** What a blob is called. Names sort by the media's keys. */
public record BlobName(MediaId id, Variant variant) implements Comparable<BlobName> {
    /** Of letters, digits and one dot. */
    public String text() {
        return id.value() + "." + variant.name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what was never one. */
    public static Optional<BlobName> of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        for (var variant : Variant.values()) {
            if (variant.name().toLowerCase(Locale.ROOT).equals(text.substring(dot + 1))) {
                return MediaId.of(text.substring(0, dot)).map(id -> new BlobName(id, variant));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(BlobName other) {
        return text().compareTo(other.text());
    }
}
