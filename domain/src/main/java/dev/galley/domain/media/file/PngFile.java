package dev.galley.domain.media.file;

import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.file.PictureFile.Inks;
import dev.galley.domain.media.file.PictureFile.Packing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** PNG (ISO 15948), down to the chunks without which there are no pixels. Further frames (APNG) are left out with the rest. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int MOST_CHUNKS = 100_000;
    /** A decoder is handed these and no others: texts and profiles in chunks unpack to any size. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private record Chunk(int from, int length) {}

    private PngFile() {}

    static PixelSize size(Bytes in) throws Unreadable {
        if (!in.says(SIGNATURE + 4L, "IHDR") || in.u32(SIGNATURE) != 13) {
            throw new Unreadable("it does not begin with its header");
        }
        long width = in.u32(SIGNATURE + 8L);
        long height = in.u32(SIGNATURE + 12L);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new Unreadable("it does not say how large it is");
        }
        return new PixelSize((int) width, (int) height);
    }

    static PictureFile read(Bytes in) throws Unreadable {
        var size = size(in);
        int depth = in.u8(SIGNATURE + 16L);
        int colour = in.u8(SIGNATURE + 17L);
        if (!isKnown(depth, colour) || in.u8(SIGNATURE + 18L) != 0 || in.u8(SIGNATURE + 19L) != 0
                || in.u8(SIGNATURE + 20L) > 1) {
            throw new Unreadable("its header says what cannot be");
        }
        var kept = new ArrayList<Chunk>();
        Optional<byte[]> profile = Optional.empty();
        int orientation = Orientation.UPRIGHT;
        boolean hasPixels = false;
        long at = SIGNATURE;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            long length = in.u32(at);
            if (length > in.length() || at + 12 + length > in.length()) {
                throw new Unreadable("the file is cut off");
            }
            var type = type(in, at + 4);
            if (NEEDED.contains(type)) {
                if (type.equals("IHDR") != (i == 0)) {
                    throw new Unreadable("its header stands somewhere else");
                }
                kept.add(new Chunk((int) at, (int) (length + 12)));
                hasPixels |= type.equals("IDAT");
            } else if (type.equals("eXIf")) {
                orientation = Orientation.of(in.part(at + 8, length));
            } else if (type.equals("iCCP")) {
                profile = profile(in.part(at + 8, length));
            } else if (Character.isUpperCase(type.charAt(0))) {
                throw new Unreadable("it needs something that no other has");
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                if (!hasPixels) {
                    throw new Unreadable("there is no picture in it");
                }
                var packing = new Packing(false, bytesPerPixel(depth, colour), Inks.NONE);
                return new PictureFile(MediaKind.PNG, size, bare(in, kept), orientation, profile, packing);
            }
        }
        throw new Unreadable("there are too many chunks");
    }

    private static boolean isKnown(int depth, int colour) {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private static int bytesPerPixel(int depth, int colour) {
        int channels = switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return channels * Math.max(1, depth / 8);
    }

    private static String type(Bytes in, long at) throws Unreadable {
        var type = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            type.append((char) in.u8(at + i));
        }
        return type.toString();
    }

    private static byte[] bare(Bytes in, List<Chunk> kept) {
        var bare = new byte[SIGNATURE + kept.stream().mapToInt(Chunk::length).sum()];
        System.arraycopy(in.all(), 0, bare, 0, SIGNATURE);
        int at = SIGNATURE;
        for (var chunk : kept) {
            System.arraycopy(in.all(), chunk.from, bare, at, chunk.length);
            at += chunk.length;
        }
        return bare;
    }

    /** A name, a zero, a zero, and the profile deflated. None where that is not so, or it is too large. */
    private static Optional<byte[]> profile(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 >= chunk.length) {
            return Optional.empty();
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(chunk, name + 2, chunk.length - name - 2);
            var profile = new byte[PictureFile.MOST_PROFILE_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
        } catch (DataFormatException e) { // the picture is as good without it
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
