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

    /** Each row becomes as wide as it is to be. */
    private void across(int[] line) {
        Arrays.fill(row, 0);
        double wide = (double) to.width() / fromWidth;
        for (int x = 0; x < fromWidth; x++) {
            int pixel = line[x];
            double alpha = pixel >>> 24;
            double red = (pixel >> 16 & 0xff) * alpha;
            double green = (pixel >> 8 & 0xff) * alpha;
            double blue = (pixel & 0xff) * alpha;
            double left = x * wide;
            double right = (x + 1) * wide;
            int at = Math.min((int) left, to.width() - 1);
            int last = Math.min((int) Math.ceil(right) - 1, to.width() - 1);
            for (; at <= last; at++) {
                double part = Math.min(right, at + 1.0) - Math.max(left, at);
                if (part > 0) {
                    int i = at * 4;
                    row[i] += alpha * part;
                    row[i + 1] += red * part;
                    row[i + 2] += green * part;
                    row[i + 3] += blue * part;
                }
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
