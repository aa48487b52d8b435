package dev.galley.domain.media;

import java.util.List;
import java.util.Optional;

/**
 * What became of an upload.
 *
 * @param look what tells pictures from each other; absent for what nobody could look at
 * @param note what is missing, for its owner: that there is no picture of a video, say
 */
public record Made(List<Stored> stored, Optional<Look> look, Optional<String> note) {
    /**
     * @param pixelsSha256 of width, height and decoded pixels, 64 hexadecimal digits
     * @param perceptualHash pictures that look alike differ in a few of its 64 bits
     */
    public record Look(String pixelsSha256, long perceptualHash) {}

    public Made {
        stored = List.copyOf(stored);
    }

    public Optional<Stored> stored(Variant variant) {
        return stored.stream().filter(it -> it.variant() == variant).findFirst();
    }

    public long bytes() {
        return stored.stream().mapToLong(Stored::bytes).sum();
    }
}
