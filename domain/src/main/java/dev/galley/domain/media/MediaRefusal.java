package dev.galley.domain.media;

import static dev.galley.domain.kernel.Refusal.Kind.CONFLICT;
import static dev.galley.domain.kernel.Refusal.Kind.FORBIDDEN;
import static dev.galley.domain.kernel.Refusal.Kind.IMPOSSIBLE;
import static dev.galley.domain.kernel.Refusal.Kind.INVALID;
import static dev.galley.domain.kernel.Refusal.Kind.NOT_FOUND;
import static dev.galley.domain.kernel.Refusal.Kind.TOO_LARGE;
import static dev.galley.domain.kernel.Refusal.Kind.UNSUPPORTED;

import dev.galley.domain.kernel.Refusal;

/** What may be refused about media. */
public enum MediaRefusal implements Refusal {
    /** There is none, or it is not this caller's. */
    MEDIA_NOT_FOUND(NOT_FOUND),
    /** It is there, and is being made harmless, which takes a moment. */
    MEDIA_NOT_READY(NOT_FOUND),
    /** By its content it is nothing that is taken for this purpose. */
    MEDIA_TYPE_NOT_TAKEN(UNSUPPORTED), MEDIA_TOO_LARGE(TOO_LARGE),
    /** It says it is one thing and is another, is broken, or has too many pixels. */
    MEDIA_UNUSABLE(IMPOSSIBLE),
    /** This person keeps as much here as one person may. */
    MEDIA_QUOTA_SPENT(TOO_LARGE),
    /** Nothing came to the address of the upload. */
    UPLOAD_MISSING(CONFLICT),
    /** Something came already, and what came stays. */
    UPLOAD_DONE(CONFLICT),
    /** It has another size than was announced. */
    UPLOAD_DIFFERS(INVALID),
    /** Its signature is none of ours, or its time is over. */
    LINK_NOT_VALID(FORBIDDEN);

    private final Kind kind;

    MediaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
