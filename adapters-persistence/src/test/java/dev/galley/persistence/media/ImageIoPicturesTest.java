package dev.galley.persistence.media;

import static dev.galley.domain.media.MediaRefusal.MEDIA_UNUSABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.SharedData;
import dev.galley.domain.media.MediaSamples;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.PicturesContract;
import dev.galley.domain.media.Variant;
import dev.galley.domain.media.file.PictureFile;
import dev.galley.domain.media.file.PictureFile.Inks;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoPicturesTest implements PicturesContract {
    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;
    private static final Path SHARED = SharedData.of("media/photos");

    private final Pictures pictures = new ImageIoPictures(2);

    @Override
    public Pictures pictures() {
        return pictures;
    }

    private BufferedImage seen(byte[] content, Variant variant) {
        var drawn = pictures.draw(() -> content, Set.of(variant)).drawn().getFirst();
        try {
            if (variant == Variant.MODEL) {
                return ImageIO.read(new ByteArrayInputStream(drawn.content()));
            }
            var reader = new WebPImageReaderSpi().createReaderInstance(null);
            reader.setInput(new ByteArrayImageInput(drawn.content()), true, true);
            return reader.read(0, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The four corners, as they are read. */
    private static void assertCorners(BufferedImage image, int... colours) {
        int right = image.getWidth() * 3 / 4;
        int below = image.getHeight() * 3 / 4;
        int[] found = {
                image.getRGB(right / 3, below / 3),
                image.getRGB(right, below / 3),
                image.getRGB(right / 3, below),
                image.getRGB(right, below)};
        for (int i = 0; i < 4; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(found[i] >> shift & 0xff).as("corner " + i).isCloseTo(colours[i] >> shift & 0xff, within(
                        24));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"})
    void every_way_to_hold_a_camera_is_known(String corners) {
        var ways = List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB");
        var jpeg = MediaSamples.positioned(MediaSamples.jpeg(320, 160), ways.indexOf(corners) + 1);
        var colours = corners.chars().map(c -> switch (c) {
            case 'R' -> RED;
            case 'G' -> GREEN;
            case 'B' -> BLUE;
            default -> WHITE;
        }).toArray();
        assertCorners(seen(jpeg, Variant.LARGE), colours);
        assertCorners(seen(jpeg, Variant.MODEL), colours);
    }

    @Test
    void grey_palettes_sixteen_bits_and_see_through_pixels_are_drawn() {
        for (int type : new int[]{
                BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR}) {
            var png = MediaSamples.packed(MediaSamples.quarters(320, 160, type), "png");
            assertCorners(seen(png, Variant.LARGE), RED, GREEN, BLUE, WHITE);
        }
        var grey = MediaSamples.packed(MediaSamples.quarters(320, 160, BufferedImage.TYPE_USHORT_GRAY), "png");
        assertThat(seen(grey, Variant.LARGE).getRGB(300, 150) & 0xff).isGreaterThan(240);
        var greyJpeg = MediaSamples.packed(MediaSamples.quarters(320, 160, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
        assertThat(seen(greyJpeg, Variant.LARGE).getRGB(300, 150) & 0xff).isGreaterThan(240);
        var clear = MediaSamples.packed(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(seen(clear, Variant.LARGE).getRGB(25, 25) >>> 24).isZero();
        assertThat(seen(clear, Variant.MODEL).getRGB(25, 25) & WHITE).isEqualTo(WHITE);
    }

    /** What a picture in linear light calls middle grey is far brighter in sRGB. */
    @Test
    void colours_are_those_of_srgb() {
        var linear = new ICC_ColorSpace(
                ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, 0x404040);
        }
        var body = MediaSamples.made(out -> {
            out.writeBytes("linear\0\0");
            var deflater = new Deflater();
            deflater.setInput(linear.getProfile().getData());
            deflater.finish();
            var packed = new byte[10_000];
            out.write(packed, 0, deflater.deflate(packed));
        });
        var png = MediaSamples.withChunk(MediaSamples.packed(image, "png"), "iCCP", body);
        assertThat(seen(png, Variant.MODEL).getRGB(32, 32) & 0xff).isCloseTo(137, within(6));
        assertThat(seen(MediaSamples.packed(image, "png"), Variant.MODEL).getRGB(32, 32) & 0xff)
                .isCloseTo(0x40, within(6));
    }

    /** Quarters in red, green, blue and white, which Pillow has written in four inks. */
    @Test
    void a_file_for_print_is_shown_in_its_colours() throws IOException {
        try (var file = Objects.requireNonNull(ImageIoPicturesTest.class.getResourceAsStream("four-inks.jpg"))) {
            var content = file.readAllBytes();
            assertThat(PictureFile.of(content).packing().inks()).isNotEqualTo(Inks.NONE);
            assertCorners(seen(content, Variant.LARGE), RED, GREEN, BLUE, WHITE);
        }
    }

    @Test
    void inks_become_colours() {
        assertThat(Inked.rgb(Inks.CMYK, 0, 255, 255, 0)).isEqualTo(0xffff0000);
        assertThat(Inked.rgb(Inks.CMYK_INVERTED, 255, 0, 0, 255))
                .isEqualTo(0xffff0000);
        assertThat(Inked.rgb(Inks.YCCK, 76, 85, 255, 255) >> 16 & 0xff)
                .isGreaterThan(250);
    }

    /** Forty-nine million pixels take no more memory than is said. */
    @Test
    void a_large_picture_is_unpacked_in_little_memory() {
        var image = new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
        var jpeg = MediaSamples.packed(image, "jpeg");
        var drawing = pictures.draw(() -> jpeg, Set.of(Variant.MODEL));
        assertThat(drawing.drawn().getFirst().width()).isEqualTo(1_568);
        assertThat(ImageIoPictures.places(256L << 20, 8)).isEqualTo(2);
        assertThat(ImageIoPictures.places(64L << 20, 8)).isEqualTo(1);
    }

    @Test
    void webp_is_read_as_well() {
        var webp = pictures.draw(() -> MediaSamples.png(2_000, 1_000), Set.of(Variant.ORIGINAL)).drawn().getFirst();
        assertCorners(seen(webp.content(), Variant.LARGE), RED, GREEN, BLUE, WHITE);
        var clear = pictures.draw(
                () -> MediaSamples.packed(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png"),
                Set.of(Variant.ORIGINAL)).drawn().getFirst();
        assertThat(seen(clear.content(), Variant.LARGE).getRGB(25, 25) >>> 24).isZero();
    }

    /** Whatever comes, it is drawn or refused. Longer with {@code -Dmedia.fuzz=100000}. */
    @Test
    void broken_files_are_drawn_or_refused_and_nothing_else_happens() {
        var random = new Random(20_261_121);
        var seeds = List.of(
                MediaSamples.positioned(MediaSamples.jpeg(40, 30), 6),
                MediaSamples.png(40, 30),
                pictures.draw(() -> MediaSamples.png(40, 30), Set.of(Variant.ORIGINAL)).drawn().getFirst().content(),
                pictures.draw(() -> MediaSamples.jpeg(40, 30), Set.of(Variant.ORIGINAL)).drawn().getFirst().content());
        int refused = 0;
        int runs = Integer.getInteger("media.fuzz", 2_000);
        for (int i = 0; i < runs; i++) {
            var content = mutated(seeds.get(i % seeds.size()), random);
            try {
                pictures.draw(() -> content, Set.of(Variant.THUMBNAIL));
            } catch (Refused e) {
                assertThat(e.refusal()).isEqualTo(MEDIA_UNUSABLE);
                refused++;
            }
        }
        assertThat(refused).isBetween(runs / 20, runs);
    }

    private static byte[] mutated(byte[] seed, Random random) {
        var content = seed.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0
                ? Arrays.copyOf(content, random.nextInt(content.length))
                : content;
    }

    @Test
    void photos_of_people_are_drawn() throws IOException {
        assumeTrue(Files.isDirectory(SHARED));
        var seen = new ArrayList<String>();
        try (Stream<Path> files = Files.list(SHARED)) {
            for (var file : files.filter(it -> it.toString().matches(".*(guacamole|hummus|orientation).*")).toList()) {
                var content = Files.readAllBytes(file);
                var drawing = pictures.draw(() -> content, ALL);
                seen.add(String.valueOf(file.getFileName()));
                assertThat(drawing.drawn()).hasSize(5).noneMatch(it -> MediaSamples.holds(it.content(), "GPS"));
            }
        }
        assertThat(seen).contains("exif-gps-orientation6.jpg", "hummus.webp", "guacamole-small.png");
        var turned = Files.readAllBytes(SHARED.resolve("exif-gps-orientation6.jpg"));
        var straight = Files.readAllBytes(SHARED.resolve("shakshouka-02.jpg"));
        var turnedLarge = pictures.draw(() -> turned, Set.of(Variant.LARGE)).drawn().getFirst();
        var straightLarge = pictures.draw(() -> straight, Set.of(Variant.LARGE)).drawn().getFirst();
        assertThat(turnedLarge.width() > turnedLarge.height()).isNotEqualTo(straightLarge.width() > straightLarge
                .height());
    }
}
