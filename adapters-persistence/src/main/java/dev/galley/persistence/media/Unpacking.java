package dev.galley.persistence.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.media.file.PictureFile;
import dev.galley.domain.media.file.PixelSize;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Unpacks a picture to no more pixels than there is memory for: where there are more, decoders leave out rows and columns while
 * they unpack. The result is averaged down to what is needed.
 */
final class Unpacking {
    private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);

    /** What a decoder may hand out. */
    static final long MOST_BYTES = 40L << 20;

    private Unpacking() {}

    /**
     * Within this square, in sRGB, not turned yet.
     *
     * @throws Refused with {@code MEDIA_UNUSABLE} if it cannot be unpacked
     */
    static Bitmap unpacked(PictureFile file, int mostEdge) {
        try {
            var unpacked = switch (file.kind()) {
                case JPEG, PNG -> file.packing().inks() == PictureFile.Inks.NONE
                        ? read(file, (reader, param) -> averaged(reader.read(0, param), mostEdge))
                        : read(file, (reader, param) -> inks(
                                reader.readRaster(0, param), file.packing().inks(), mostEdge));
                case WEBP -> webp(file, mostEdge);
                case MP4, PDF -> throw new IllegalArgumentException("no picture");
            };
            return file.profile()
                    .filter(_ -> file.packing().inks() == PictureFile.Inks.NONE)
                    .map(profile -> Profiles.inSrgb(unpacked, profile))
                    .orElse(unpacked);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            LOG.debug("a picture could not be unpacked", e); // decoders throw whatever they meet in broken files
            throw MEDIA_UNUSABLE.because("the picture is broken, and cannot be unpacked");
        }
    }

    /** What is made of a picture that is being read. */
    private interface Reading {
        Bitmap by(ImageReader reader, ImageReadParam param) throws IOException;
    }

    private static Bitmap read(PictureFile file, Reading reading) throws IOException {
        var reader = reader(file.kind().ending());
        try (var in = new ByteArrayImageInput(file.bare())) {
            reader.setInput(in, true, true);
            check(reader, file.size());
            var param = reader.getDefaultReadParam();
            subsample(param, file);
            return reading.by(reader, param);
        } finally {
            reader.dispose();
        }
    }

    /** What a decoder finds must be what was judged. */
    private static void check(ImageReader reader, PixelSize size) throws IOException {
        if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
            throw new IIOException("another size than the header says");
        }
    }

    private static void subsample(ImageReadParam param, PictureFile file) {
        long bytes = file.size().pixels() * file.packing().bytesPerPixel();
        int every = 1;
        while (bytes / ((long) every * every) > MOST_BYTES) {
            every++;
        }
        if (every > 1) {
            param.setSourceSubsampling(every, every, 0, 0);
        }
    }

    private static ImageReader reader(String format) throws IIOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) { // the JDK's own
                return reader;
            }
            reader.dispose();
        }
        throw new IIOException("nothing reads " + format);
    }

    private static Bitmap averaged(BufferedImage image, int mostEdge) {
        int width = image.getWidth();
        var size = new PixelSize(width, image.getHeight()).within(mostEdge, mostEdge);
        var averages = new Averages(width, image.getHeight(), size);
        var row = new int[width];
        var pixels = new Rows(image);
        for (int y = 0; y < image.getHeight(); y++) {
            pixels.read(y, row);
            averages.add(row);
        }
        return averages.done();
    }

    /** Scaled while it is unpacked, as far as that is possible. */
    private static Bitmap webp(PictureFile file, int mostEdge) throws IOException {
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (var in = new ByteArrayImageInput(file.bare())) {
            reader.setInput(in, true, true);
            check(reader, file.size());
            var param = new WebPReadParam();
            var wanted = file.size().within(2 * mostEdge, 2 * mostEdge);
            if (wanted.pixels() * file.packing().bytesPerPixel() > MOST_BYTES) {
                wanted = file.size().within(mostEdge, mostEdge);
            }
            if (!wanted.equals(file.size())) {
                param.setUseScaling(true);
                param.setScaledWidth(wanted.width());
                param.setScaledHeight(wanted.height());
            }
            return averaged(reader.read(0, param), mostEdge);
        } finally {
            reader.dispose();
        }
    }

    /**
     * Four inks, as print shops have them, without asking what paper they are for: red is what cyan and black leave of white.
     */
    private static Bitmap inks(Raster raster, PictureFile.Inks inks, int mostEdge) {
        int width = raster.getWidth();
        var averages = new Averages(
                width, raster.getHeight(), new PixelSize(width, raster.getHeight()).within(mostEdge, mostEdge));
        var samples = new int[width * 4];
        var row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                row[x] = Inked.rgb(
                        inks, samples[x * 4], samples[x * 4 + 1], samples[x * 4 + 2], samples[x * 4 + 3]);
            }
            averages.add(row);
        }
        return averages.done();
    }

    /** Rows of any picture that a decoder hands out; grey stays the grey that was written. */
    private static final class Rows {
        private final Raster raster;
        private final ColorModel colours;
        private final int bands;
        private final boolean isPlain;
        private final int[] samples;

        Rows(BufferedImage image) {
            raster = image.getRaster();
            colours = image.getColorModel();
            bands = raster.getNumBands();
            boolean isInts = image.getType() == BufferedImage.TYPE_INT_ARGB || image
                    .getType() == BufferedImage.TYPE_INT_RGB;
            isPlain = isInts || (colours instanceof java.awt.image.ComponentColorModel && bands <= 4);
            samples = new int[image.getWidth() * bands];
        }

        void read(int y, int[] row) {
            if (!isPlain) { // a palette, which is small
                Object pixel = null;
                for (int x = 0; x < row.length; x++) {
                    pixel = raster.getDataElements(x, y, pixel);
                    row[x] = colours.getRGB(pixel);
                }
                return;
            }
            raster.getPixels(0, y, row.length, 1, samples);
            int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
            int times = raster.getSampleModel().getSampleSize(0) < 8
                    ? 255 / ((1 << raster.getSampleModel().getSampleSize(0)) - 1)
                    : 1;
            for (int x = 0, i = 0; x < row.length; x++, i += bands) {
                int red = (samples[i] * times) >> shift;
                int green = bands >= 3 ? (samples[i + 1] * times) >> shift : red;
                int blue = bands >= 3 ? (samples[i + 2] * times) >> shift : red;
                int alpha = bands == 2 || bands == 4 ? (samples[i + bands - 1] * times) >> shift : 0xff;
                row[x] = (alpha << 24) | (red << 16) | (green << 8) | blue;
            }
        }
    }
}
