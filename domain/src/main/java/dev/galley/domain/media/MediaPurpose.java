package dev.galley.domain.media;

import static dev.galley.domain.media.MediaKind.JPEG;
import static dev.galley.domain.media.MediaKind.MP4;
import static dev.galley.domain.media.MediaKind.PDF;
import static dev.galley.domain.media.MediaKind.PNG;
import static dev.galley.domain.media.MediaKind.WEBP;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What something is uploaded for, which decides what it may be and how large. */
public enum MediaPurpose {
    /** A plate of food for the diary. */
    MEAL(JPEG, PNG, WEBP),
    /** What a recipe makes. */
    RECIPE(JPEG, PNG, WEBP),
    /** Something to be recognized. */
    INGREDIENT(JPEG, PNG, WEBP),
    /** How it looks in the pan right now. */
    COOKING(JPEG, PNG, WEBP),
    /** A dish that went wrong. */
    FAILURE(JPEG, PNG, WEBP, MP4),
    /** A recipe on paper. */
    IMPORT(JPEG, PNG, WEBP, PDF);

    /** How large a picture may be, in bytes. */
    public static final long MOST_PICTURE_BYTES = 10L << 20;

    /** How large a video or a document may be, in bytes. */
    public static final long MOST_OTHER_BYTES = 20L << 20;

    @SuppressWarnings("ImmutableEnumChecker") // it is unmodifiable
    private final Set<MediaKind> kinds;

    MediaPurpose(MediaKind first, MediaKind... more) {
        kinds = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    public boolean takes(MediaKind kind) {
        return kinds.contains(kind);
    }

    /** What is taken, in the order of the kinds. */
    public Set<MediaKind> kinds() {
        return kinds;
    }

    /** How large a file of this kind may be, in bytes. */
    public static long mostBytes(MediaKind kind) {
        return kind.isPicture() ? MOST_PICTURE_BYTES : MOST_OTHER_BYTES;
    }

    /** How large anything for this may be, in bytes. */
    public long mostBytes() {
        return kinds.stream().mapToLong(MediaPurpose::mostBytes).max().orElseThrow();
    }
}
