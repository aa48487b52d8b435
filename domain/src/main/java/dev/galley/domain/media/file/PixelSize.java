package dev.galley.domain.media.file;

/** How many pixels a picture has. */
public record PixelSize(int width, int height) {
    /** More is refused before anything is decoded: 50 million pixels. */
    public static final long MOST_PIXELS = 50_000_000;

    /** More is refused where a decoder must hold the whole picture at once. */
    public static final long MOST_PIXELS_AT_ONCE = 30_000_000;

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without pixels");
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    /** The largest of the same shape that fits into this box, and is no larger than it is. */
    public PixelSize within(int mostWidth, int mostHeight) {
        if (width <= mostWidth && height <= mostHeight) {
            return this;
        }
        boolean wide = (long) width * mostHeight >= (long) height * mostWidth;
        return wide
                ? new PixelSize(mostWidth, Math.max(1, (int) Math.round((double) height * mostWidth / width)))
                : new PixelSize(Math.max(1, (int) Math.round((double) width * mostHeight / height)), mostHeight);
    }
}
