package dev.galley.persistence.media;

import dev.galley.domain.media.file.PixelSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pixels in memory: alpha, red, green and blue of 8 bits each, not premultiplied, row by row from the top left. */
final class Bitmap {
    private final int width;
    private final int height;
    private final int[] argb;

    Bitmap(int width, int height, int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("not so many pixels");
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] argb() {
        return argb;
    }

    PixelSize size() {
        return new PixelSize(width, height);
    }

    boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    /** On white, where one can see through it. */
    Bitmap opaque() {
        var flat = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            flat[i] = alpha == 0xff
                    ? pixel
                    : 0xff00_0000 | on(pixel >> 16, alpha) << 16 | on(pixel >> 8, alpha) << 8 | on(pixel, alpha);
        }
        return new Bitmap(width, height, flat);
    }

    private static int on(int channel, int alpha) {
        return ((channel & 0xff) * alpha + 0xff * (0xff - alpha) + 127) / 255;
    }

    /** As somebody who held the camera straight would have taken it. */
    Bitmap upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean turned = orientation >= 5;
        int wide = turned ? height : width;
        int high = turned ? width : height;
        var out = new int[argb.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int fromX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 4 -> x;
                    case 5, 6 -> y;
                    default -> width - 1 - y;
                };
                int fromY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    default -> height - 1 - x;
                };
                out[y * wide + x] = argb[fromY * width + fromX];
            }
        }
        return new Bitmap(wide, high, out);
    }

    /**
     * Smaller, each pixel the average of all that it covers, so that the result depends on nothing but pixels.
     *
     * @throws IllegalArgumentException if it would be larger
     */
    Bitmap within(int mostWidth, int mostHeight) {
        var size = size().within(mostWidth, mostHeight);
        return size.equals(size()) ? this : Averages.scaled(width, height, argb, size);
    }

    /** A copy that encoders take. */
    BufferedImage image() {
        var image = new BufferedImage(width, height, isOpaque()
                ? BufferedImage.TYPE_INT_RGB
                : BufferedImage.TYPE_INT_ARGB);
        var data = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, data, 0, argb.length);
        return image;
    }
}
