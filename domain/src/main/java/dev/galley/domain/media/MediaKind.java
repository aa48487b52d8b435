package dev.galley.domain.media;

/** What a file is, by its own bytes. */
public enum MediaKind {
    JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), WEBP("image/webp", "webp"), MP4("video/mp4", "mp4"), PDF(
            "application/pdf", "pdf");

    private final String contentType;
    private final String ending;

    MediaKind(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    public String contentType() {
        return contentType;
    }

    /** Of file names, without a dot. */
    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return switch (this) {
            case JPEG, PNG, WEBP -> true;
            case MP4, PDF -> false;
        };
    }
}
