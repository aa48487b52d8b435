package dev.galley.domain.media;

/** How far an upload is. */
public enum MediaStatus {
    /** It may be sent. */
    AWAITED,
    /** It came, and nobody has said that it is meant. */
    RECEIVED,
    /** It is being made harmless. */
    PROCESSING,
    /** It can be seen. */
    READY,
    /** It is of no use. */
    FAILED;

    /** Whether nobody has said yet that it is meant to stay. */
    public boolean isUnconfirmed() {
        return switch (this) {
            case AWAITED, RECEIVED -> true;
            case PROCESSING, READY, FAILED -> false;
        };
    }
}
