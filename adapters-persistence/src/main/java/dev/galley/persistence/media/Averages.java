package dev.galley.persistence.media;

import dev.galley.domain.media.file.PixelSize;
import java.util.Arrays;

/**
 * Makes pictures smaller by the average over the area that each new pixel covers, parts of pixels counted as such and colours
 * weighed by how opaque they are. One pass over rows as they come, so that the large picture need not be there as a whole.
 */
final class Averages {
    private final int fromWidth;
    private final int fromHeight;
    private final PixelSize to;
    private final double[] sums;
    private final double[] row;
    private final int[] out;
    private final double wide;
    /** Where in a row the colours of a pixel are added to. */
    private final int[] places;
    /** How much of it falls there; the rest falls beside. */
    private final double[] parts;
    private int fromY;
    private int toY;

    Averages(int fromWidth, int fromHeight, PixelSize to) {
        if (to.width() > fromWidth || to.height() > fromHeight) {
            throw new IllegalArgumentException("pictures are never enlarged");
        }
        this.fromWidth = fromWidth;
        this.fromHeight = fromHeight;
        this.to = to;
        sums = new double[to.width() * 4];
        row = new double[to.width() * 4];
        out = new int[to.width() * to.height()];
        wide = (double) to.width() / fromWidth;
        places = new int[fromWidth];
        parts = new double[fromWidth];
        for (int x = 0; x < fromWidth; x++) {
            int at = Math.min((int) (x * wide), to.width() - 1);
            places[x] = at * 4;
            parts[x] = Math.min(wide, at + 1.0 - x * wide);
        }
    }

    static Bitmap scaled(int width, int height, int[] argb, PixelSize to) {
        var averages = new Averages(width, height, to);
        var line = new int[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(argb, y * width, line, 0, width);
            averages.add(line);
        }
        return averages.done();
    }

    /** The next row from the top. */
    void add(int[] line) {
        if (to.width() == fromWidth && to.height() == fromHeight) {
            for (int x = 0; x < fromWidth; x++) {
                out[toY * fromWidth + x] = line[x] >>> 24 == 0 ? 0 : line[x]; // nothing hides where nothing is seen
            }
            toY++;
            return;
        }
        across(line);
        double high = (double) to.height() / fromHeight;
        double top = fromY * high;
        double bottom = (fromY + 1) * high;
        fromY++;
        while (toY < to.height() && bottom > toY) {
            double part = Math.min(bottom, toY + 1.0) - Math.max(top, toY);
            for (int i = 0; i < row.length; i++) {
                sums[i] += row[i] * part;
            }
            if (bottom < toY + 1.0 - 1e-9 && fromY < fromHeight) {
                return;
            }
            emit();
        }
    }

    /** Each row becomes as wide as it is to be: no pixel is wider than one of these, so that it falls into one or two. */
    private void across(int[] line) {
        Arrays.fill(row, 0);
        for (int x = 0; x < fromWidth; x++) {
            int pixel = line[x];
            double alpha = pixel >>> 24;
            double red = (pixel >> 16 & 0xff) * alpha;
            double green = (pixel >> 8 & 0xff) * alpha;
            double blue = (pixel & 0xff) * alpha;
            int at = places[x];
            double part = parts[x];
            row[at] += alpha * part;
            row[at + 1] += red * part;
            row[at + 2] += green * part;
            row[at + 3] += blue * part;
            double rest = wide - part;
            if (rest > 0 && at + 4 < row.length) {
                row[at + 4] += alpha * rest;
                row[at + 5] += red * rest;
                row[at + 6] += green * rest;
                row[at + 7] += blue * rest;
            }
        }
    }

    private void emit() {
        for (int x = 0; x < to.width(); x++) {
            double alpha = sums[x * 4];
            int pixel = 0;
            if (alpha > 0) {
                pixel = Math.min(0xff, (int) Math.round(alpha)) << 24
                        | Math.min(0xff, (int) Math.round(sums[x * 4 + 1] / alpha)) << 16
                        | Math.min(0xff, (int) Math.round(sums[x * 4 + 2] / alpha)) << 8
                        | Math.min(0xff, (int) Math.round(sums[x * 4 + 3] / alpha));
            }
            out[toY * to.width() + x] = pixel;
        }
        Arrays.fill(sums, 0);
        toY++;
    }

    Bitmap done() {
        if (toY != to.height()) {
            throw new IllegalStateException("rows are missing");
        }
        return new Bitmap(to.width(), to.height(), out);
    }
}
