package dev.galley.domain.media.file;

import dev.galley.domain.media.MediaKind;
import dev.galley.domain.media.file.PictureFile.Inks;
import dev.galley.domain.media.file.PictureFile.Packing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** JPEG (ITU T.81, with JFIF, Exif and Adobe's segment), down to its tables and scans. */
final class JpegFile {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DHT = 0xc4;
    private static final int DAC = 0xcc;
    private static final int DRI = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int MOST_SEGMENTS = 10_000;
    private static final int MOST_SCANS = 200;

    /** JFIF 1.1 without a preview: says that three channels are luminance and chroma, and nothing else. */
    private static final byte[] JFIF = {
            (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    /** @param from of its marker */
    private record Segment(int marker, int from, int length) {}

    private final Bytes in;
    private final List<Segment> kept = new ArrayList<>();
    private final List<Segment> profile = new ArrayList<>();
    private Optional<Segment> frame = Optional.empty();
    private boolean isJfif;
    private int adobe = -1;
    private int orientation = Orientation.UPRIGHT;

    private JpegFile(Bytes in) {
        this.in = in;
    }

    /** Empty if the frame comes later than these bytes. */
    static Optional<PixelSize> size(Bytes in) throws Unreadable {
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS && at + 9 < in.length(); i++) {
            if (in.u8(at) != 0xff) {
                throw new Unreadable("a segment does not begin where it should");
            }
            int marker = in.u8(at + 1);
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                return Optional.of(size(in, at));
            } else {
                at += 2 + in.u16(at + 2);
            }
        }
        return Optional.empty();
    }

    static PictureFile read(Bytes in) throws Unreadable {
        var file = new JpegFile(in);
        file.walk();
        return file.made();
    }

    private void walk() throws Unreadable {
        int at = 2;
        int scans = 0;
        for (int i = 0; i < MOST_SEGMENTS; i++) {
            if (in.u8(at) != 0xff) {
                throw new Unreadable("a segment does not begin where it should");
            }
            int marker = in.u8(at + 1);
            if (marker == EOI) {
                if (scans == 0) {
                    throw new Unreadable("there is no picture in it");
                }
                return; // what stands behind is not looked at
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker < 0xc0 || marker == SOI || (marker >= 0xd0 && marker <= 0xd7)) {
                throw new Unreadable("a segment stands where none may");
            }
            int length = in.u16(at + 2);
            if (length < 2 || at + 2L + length > in.length()) {
                throw new Unreadable("the file is cut off");
            }
            int end = at + 2 + length;
            if (marker == SOS) {
                if (frame.isEmpty() || ++scans > MOST_SCANS) {
                    throw new Unreadable("there are scans that belong to no picture");
                }
                end = endOfScan(end);
                kept.add(new Segment(marker, at, end - at));
            } else {
                take(new Segment(marker, at, end - at));
            }
            at = end;
        }
        throw new Unreadable("there are too many segments");
    }

    private void take(Segment segment) throws Unreadable {
        int body = segment.from + 4;
        int length = segment.length - 4;
        switch (segment.marker) {
            case DQT, DHT, DRI, DAC -> kept.add(segment);
            case APP0 -> isJfif |= length >= 5 && in.says(body, "JFIF\0");
            case APP1 -> {
                if (length > 6 && in.says(body, "Exif\0\0")) {
                    orientation = Orientation.of(in.part(body + 6L, length - 6L));
                }
            }
            case APP2 -> {
                if (length > 14 && in.says(body, "ICC_PROFILE\0")) {
                    profile.add(segment);
                }
            }
            case APP14 -> {
                if (length >= 12 && in.says(body, "Adobe")) {
                    adobe = in.u8(body + 11L);
                    kept.add(segment);
                }
            }
            default -> {
                if (isFrame(segment.marker)) {
                    if (frame.isPresent()) {
                        throw new Unreadable("there is more than one picture in it");
                    }
                    frame = Optional.of(segment);
                    kept.add(segment);
                } // anything else is a note
            }
        }
    }

    /** Behind the last byte of a scan: the next marker that is neither stuffing nor a restart. */
    private int endOfScan(int from) throws Unreadable {
        var bytes = in.all();
        for (int at = from; at + 1 < bytes.length; at++) {
            if (bytes[at] == (byte) 0xff) {
                int next = bytes[at + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
        }
        throw new Unreadable("the file is cut off");
    }

    private PictureFile made() throws Unreadable {
        var sof = frame.orElseThrow(() -> new Unreadable("there is no picture in it"));
        int marker = sof.marker;
        if (marker != 0xc0 && marker != 0xc1 && marker != 0xc2) {
            throw new Unreadable("it is packed in a way that hardly any program writes");
        }
        if (in.u8(sof.from + 4L) != 8) {
            throw new Unreadable("it has more than 8 bits a channel");
        }
        int channels = in.u8(sof.from + 9L);
        if (channels != 1 && channels != 3 && channels != 4) {
            throw new Unreadable("it has " + channels + " channels");
        }
        boolean needsJfif = channels == 1 || (channels == 3 && isJfif && adobe < 0);
        return new PictureFile(
                MediaKind.JPEG,
                size(in, sof.from),
                bare(needsJfif),
                orientation,
                profile(),
                new Packing(marker == 0xc2, channels, inks(channels)));
    }

    private Inks inks(int channels) {
        if (channels != 4) {
            return Inks.NONE;
        }
        return switch (adobe) {
            case -1 -> Inks.CMYK;
            case 2 -> Inks.YCCK;
            default -> Inks.CMYK_INVERTED;
        };
    }

    private byte[] bare(boolean withJfif) {
        int length = 4 + (withJfif ? JFIF.length : 0);
        for (var segment : kept) {
            length += segment.length;
        }
        var bare = new byte[length];
        bare[0] = (byte) 0xff;
        bare[1] = (byte) SOI;
        int at = 2;
        if (withJfif) {
            System.arraycopy(JFIF, 0, bare, at, JFIF.length);
            at += JFIF.length;
        }
        for (var segment : kept) {
            System.arraycopy(in.all(), segment.from, bare, at, segment.length);
            at += segment.length;
        }
        bare[at] = (byte) 0xff;
        bare[at + 1] = (byte) EOI;
        return bare;
    }

    /** Its parts stand in any order, each with its number from 1. None where one is missing. */
    private Optional<byte[]> profile() throws Unreadable {
        int total = 0;
        var parts = new byte[profile.size()][];
        for (var segment : profile) {
            int number = in.u8(segment.from + 16L);
            if (number < 1 || number > parts.length || in.u8(segment.from + 17L) != parts.length) {
                return Optional.empty();
            }
            parts[number - 1] = in.part(segment.from + 18L, segment.length - 18L);
            total += segment.length - 18;
        }
        if (parts.length == 0 || total > PictureFile.MOST_PROFILE_BYTES || Arrays.stream(parts).anyMatch(
                it -> it == null)) {
            return Optional.empty();
        }
        var whole = new byte[total];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return Optional.of(whole);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != DHT && marker != 0xc8 && marker != DAC;
    }

    private static PixelSize size(Bytes in, long frame) throws Unreadable {
        int height = in.u16(frame + 5);
        int width = in.u16(frame + 7);
        if (width == 0 || height == 0) {
            throw new Unreadable("it does not say how large it is");
        }
        return new PixelSize(width, height);
    }
}
