package dev.galley.persistence.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import dev.galley.domain.media.Made.Look;
import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Variant;
import dev.galley.domain.media.file.PictureFile;
import dev.galley.domain.media.file.PixelSize;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** By the JDK's decoders of JPEG and PNG, and Google's of WebP. Nothing of a file but its pixels gets through. */
public final class ImageIoPictures implements Pictures {
    /** The longest edge of what is kept as the original. */
    static final int MOST_EDGE = 2_048;
    /** The longest edge of what models see. */
    static final int MODEL_EDGE = 1_568;

    private static final float WEBP_QUALITY = 0.82f;
    private static final float JPEG_QUALITY = 0.85f;
    private static final int HASH_WIDTH = 9;
    private static final int HASH_HEIGHT = 8;
    /** What one picture takes while it is unpacked and packed, at most. */
    private static final long BYTES_EACH = 110L << 20;

    private final Semaphore places;

    @Inject
    public ImageIoPictures() {
        this(places(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()));
    }

    ImageIoPictures(int atOnce) {
        places = new Semaphore(atOnce, true);
        ImageIO.setUseCache(false); // what is small enough to be taken is small enough for memory
    }

    static int places(long heapBytes, int processors) {
        return Math.clamp(heapBytes / BYTES_EACH, 1, Math.max(1, processors));
    }

    @Override
    public Drawing draw(Supplier<byte[]> content, Set<Variant> variants) {
        places.acquireUninterruptibly();
        try {
            var upright = upright(content.get());
            var model = upright.opaque().within(MODEL_EDGE, MODEL_EDGE);
            var drawn = new ArrayList<Drawn>();
            var packed = new HashMap<PixelSize, byte[]>(); // small pictures are packed once for several variants
            for (var variant : Variant.values()) {
                if (variants.contains(variant)) {
                    drawn.add(drawn(variant, upright, model, packed));
                }
            }
            return new Drawing(drawn, look(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    /** In a method of its own, so that what came need not stay in memory. */
    private static Bitmap upright(byte[] content) {
        var file = PictureFile.of(content);
        return Unpacking.unpacked(file, MOST_EDGE).upright(file.orientation());
    }

    private static Drawn drawn(Variant variant, Bitmap upright, Bitmap model, Map<PixelSize, byte[]> packed)
            throws IOException {
        return switch (variant) {
            case ORIGINAL -> webp(variant, upright, packed);
            case LARGE -> webp(variant, upright.within(1_200, 800), packed);
            case MEDIUM -> webp(variant, upright.within(600, 400), packed);
            case THUMBNAIL -> webp(variant, upright.within(200, 200), packed);
            case MODEL -> new Drawn(
                    variant, MediaKind.JPEG.contentType(), model.width(), model.height(), jpeg(model));
            case RECEIVED -> throw new IllegalArgumentException("what came is not drawn");
        };
    }

    private static Drawn webp(Variant variant, Bitmap bitmap, Map<PixelSize, byte[]> packed) throws IOException {
        var content = packed.get(bitmap.size());
        if (content == null) {
            content = webp(bitmap);
            packed.put(bitmap.size(), content);
        }
        return new Drawn(variant, MediaKind.WEBP.contentType(), bitmap.width(), bitmap.height(), content);
    }

    private static byte[] webp(Bitmap bitmap) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var param = new WebPWriteParam(Locale.ROOT);
        param.setCompressionType(CompressionType.Lossy);
        param.setCompressionQuality(WEBP_QUALITY);
        return written(writer, param, bitmap);
    }

    private static byte[] jpeg(Bitmap bitmap) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        return written(writer, param, bitmap);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam param, Bitmap bitmap) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            try (var out = ImageIO.createImageOutputStream(bytes)) { // whose last bytes come when it is closed
                writer.setOutput(out);
                writer.write(null, new IIOImage(bitmap.image(), null, null), param);
            }
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Look look(Bitmap model) {
        var digest = Sha256.digest();
        var row = ByteBuffer.allocate(model.width() * Integer.BYTES);
        digest.update(ByteBuffer.allocate(8).putInt(model.width()).putInt(model.height()).flip());
        for (int y = 0; y < model.height(); y++) {
            row.clear();
            row.asIntBuffer().put(model.argb(), y * model.width(), model.width());
            digest.update(row.array());
        }
        return new Look(HexFormat.of().formatHex(digest.digest()), differences(model));
    }

    /** The difference hash: whether each of 8 × 8 places is darker than its neighbour to the right. */
    private static long differences(Bitmap picture) {
        var small = shrunk(picture);
        long hash = 0;
        for (int y = 0; y < HASH_HEIGHT; y++) {
            for (int x = 0; x < HASH_WIDTH - 1; x++) {
                hash = hash << 1 | (small[y * HASH_WIDTH + x] < small[y * HASH_WIDTH + x + 1] ? 1 : 0);
            }
        }
        return hash;
    }

    /** Brightness over a grid, whatever shape the picture has; a picture smaller than the grid repeats pixels. */
    private static double[] shrunk(Bitmap picture) {
        var grid = new double[HASH_WIDTH * HASH_HEIGHT];
        for (int cellY = 0; cellY < HASH_HEIGHT; cellY++) {
            int top = cellY * picture.height() / HASH_HEIGHT;
            int bottom = Math.max(top + 1, (cellY + 1) * picture.height() / HASH_HEIGHT);
            for (int cellX = 0; cellX < HASH_WIDTH; cellX++) {
                int left = cellX * picture.width() / HASH_WIDTH;
                int right = Math.max(left + 1, (cellX + 1) * picture.width() / HASH_WIDTH);
                grid[cellY * HASH_WIDTH + cellX] = brightness(picture, left, top, right, bottom);
            }
        }
        return grid;
    }

    private static double brightness(Bitmap picture, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = picture.argb()[y * picture.width() + x];
                sum += 0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff) + 0.114 * (pixel & 0xff);
            }
        }
        return sum / ((double) (right - left) * (bottom - top));
    }
}
