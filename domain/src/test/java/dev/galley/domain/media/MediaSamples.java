package dev.galley.domain.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as people upload them, and as others forge them. Made here, byte by byte. */
public final class MediaSamples {
    /** Stands in the notes of {@link #positioned}, and must stand nowhere else. */
    public static final String SECRET = "Invalidenstrasse-17";

    private MediaSamples() {}

    /** Red to the left above, green to the right above, blue to the left below, white to the right below. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] packed(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("nothing writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return packed(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return packed(quarters(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** With where it was taken, how the camera was held, and a comment. */
    public static byte[] positioned(byte[] jpeg, int orientation) {
        return made(out -> {
            out.write(jpeg, 0, 2);
            segment(out, 0xe1, exif(orientation));
            segment(out, 0xfe, SECRET.getBytes(ISO_8859_1));
            segment(out, 0xed, ("Photoshop 3.0\0" + SECRET).getBytes(ISO_8859_1));
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    /** Big-endian TIFF: orientation, a position in words, and a GPS directory. */
    private static byte[] exif(int orientation) {
        return made(out -> {
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x010e, 2, SECRET.length() + 1, 50);
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            entry(out, 0x8825, 4, 1, 50 + SECRET.length() + 1);
            out.writeInt(0);
            out.writeBytes(SECRET);
            out.writeByte(0);
            out.writeShort(1);
            entry(out, 0x0002, 5, 3, 8);
            out.writeInt(0);
        });
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    public static void segment(DataOutputStream out, int marker, byte[] body) throws IOException {
        out.writeByte(0xff);
        out.writeByte(marker);
        out.writeShort(body.length + 2);
        out.write(body);
    }

    /** With a page behind its end that a browser would run if it believed that it is one. */
    public static byte[] withPageBehind(byte[] picture) {
        return made(out -> {
            out.write(picture);
            out.writeBytes("<html><script>alert('" + SECRET + "')</script></html>PK\u0003\u0004");
        });
    }

    /** A PNG whose header says more than there is, in one small chunk of data. */
    public static byte[] bomb(int width, int height) {
        return made(out -> {
            out.writeBytes("\u0089PNG\r\n\u001a\n");
            chunk(out, "IHDR", made(body -> {
                body.writeInt(width);
                body.writeInt(height);
                body.write(new byte[]{8, 6, 0, 0, 0});
            }));
            chunk(out, "IDAT", deflated(new byte[1_000_000]));
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A PNG with this chunk before its pixels. */
    public static byte[] withChunk(byte[] png, String type, byte[] body) {
        int afterHeader = 8 + 12 + 13;
        return made(out -> {
            out.write(png, 0, afterHeader);
            chunk(out, type, body);
            out.write(png, afterHeader, png.length - afterHeader);
        });
    }

    public static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var packed = new byte[content.length / 100 + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
        out.writeInt(body.length);
        out.writeBytes(type);
        out.write(body);
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(body);
        out.writeInt((int) crc.getValue());
    }

    /** As little of a film as is one: header, one track that shows something, data that nobody decodes. */
    public static byte[] film(int seconds, int width, int height, String handler) {
        return made(out -> {
            box(out, "ftyp", "isom\0\0\0\0isommp42".getBytes(ISO_8859_1));
            box(out, "moov", made(moov -> {
                box(moov, "mvhd", made(body -> {
                    body.writeInt(0);
                    body.writeLong(0);
                    body.writeInt(1_000);
                    body.writeInt(seconds * 1_000);
                    body.write(new byte[80]);
                }));
                box(moov, "trak", made(trak -> {
                    box(trak, "tkhd", made(body -> {
                        body.write(new byte[76]);
                        body.writeInt(width << 16);
                        body.writeInt(height << 16);
                    }));
                    box(trak, "mdia", made(mdia -> box(mdia, "hdlr", made(body -> {
                        body.writeLong(0);
                        body.writeBytes(handler);
                        body.write(new byte[13]);
                    }))));
                }));
            }));
            box(out, "mdat", new byte[1_000]);
        });
    }

    private static void box(DataOutputStream out, String type, byte[] body) throws IOException {
        out.writeInt(body.length + 8);
        out.writeBytes(type);
        out.write(body);
    }

    /** Writes bytes. */
    public interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    public static byte[] made(Writing writing) {
        try {
            var bytes = new ByteArrayOutputStream();
            writing.to(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean holds(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).contains(text);
    }
}
