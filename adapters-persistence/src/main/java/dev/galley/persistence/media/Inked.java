package dev.galley.persistence.media;

import dev.galley.domain.media.file.PictureFile;

/** What four inks look like. */
final class Inked {
    private Inked() {}

    /** @param a to d: the four channels as they stand in the file */
    static int rgb(PictureFile.Inks inks, int a, int b, int c, int d) {
        return switch (inks) {
            case CMYK -> mixed(255 - a, 255 - b, 255 - c, 255 - d);
            case CMYK_INVERTED, NONE -> mixed(a, b, c, d);
            case YCCK -> {
                double red = a + 1.402 * (c - 128);
                double green = a - 0.344136 * (b - 128) - 0.714136 * (c - 128);
                double blue = a + 1.772 * (b - 128);
                yield mixed(clamped(red), clamped(green), clamped(blue), d);
            }
        };
    }

    /** Each is how much of white is left. */
    private static int mixed(int red, int green, int blue, int black) {
        return 0xff00_0000 | ((red * black / 255) << 16) | ((green * black / 255) << 8) | (blue * black / 255);
    }

    private static int clamped(double channel) {
        return Math.clamp(Math.round(channel), 0, 255);
    }
}
