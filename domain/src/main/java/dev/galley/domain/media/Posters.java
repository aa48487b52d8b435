package dev.galley.domain.media;

import java.util.Optional;

/** Takes one frame out of a video. */
public interface Posters {
    /** Whether there is anything here that can look at videos. */
    boolean canLook();

    /**
     * A frame, as a picture; empty if there is nothing that can look, or if nothing is to be seen. Takes some seconds.
     *
     * @param video MP4
     */
    Optional<byte[]> poster(byte[] video);
}
