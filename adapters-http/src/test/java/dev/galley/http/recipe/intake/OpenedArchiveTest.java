package dev.galley.http.recipe.intake;

import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_ENCRYPTED;
import static dev.galley.domain.recipe.intake.ImportRefusal.ARCHIVE_TOO_LARGE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.http.recipe.fetching.SmallInternet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives cannot escape, explode or nest; and whatever else they do, they are opened or refused. */
class OpenedArchiveTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(50, 3 << 20, 8 << 20, 100);

    @TempDir
    Path dir;

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private OpenedArchive open(byte[] bytes) throws IOException {
        return OpenedArchive.open(Files.write(dir.resolve("archive"), bytes), SMALL);
    }

    private List<String> readAll(byte[] bytes) throws IOException {
        try (var archive = open(bytes)) {
            var contents = new ArrayList<String>();
            for (var name : archive.names()) {
                contents.add(name + "=" + archive.content(name).length);
            }
            return contents;
        }
    }

    private void refused(byte[] bytes, Refusal why) {
        var refused = catchThrowableOfType(Refused.class, () -> readAll(bytes));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).as(refused.detail()).isEqualTo(why);
    }

    @Test
    void entries_inner_archives_and_packed_entries_are_opened() throws IOException {
        var inner = new LinkedHashMap<String, byte[]>();
        inner.put("recipe.json", "{\"a\": 1}".getBytes(UTF_8));
        inner.put("image.jpg", new byte[]{1});
        var outer = new LinkedHashMap<String, byte[]>();
        outer.put("1.zip", zip(inner));
        outer.put("2.zip", zip(inner));
        outer.put("folder/", new byte[0]);
        outer.put("__MACOSX/._x", new byte[]{1});
        outer.put("b.paprikarecipe", SmallInternet.gzip("{\"name\": \"x\"}".getBytes(UTF_8)));
        try (var archive = open(zip(outer))) {
            assertThat(archive.names()).containsExactly(
                    "1.zip/recipe.json", "1.zip/image.jpg", "2.zip/recipe.json", "2.zip/image.jpg", "b.paprikarecipe");
            assertThat(archive.content("2.zip/recipe.json")).asString(UTF_8).isEqualTo("{\"a\": 1}");
            assertThat(archive.content("1.zip/recipe.json")).asString(UTF_8).isEqualTo("{\"a\": 1}");
            assertThat(archive.content("b.paprikarecipe")).asString(UTF_8).isEqualTo("{\"name\": \"x\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/../../b", "/etc/passwd", "C:\\x", "..\\..\\x", "a\u0000b", "a\nb"})
    void names_that_would_escape_are_none(String name) throws IOException {
        refused(zip(Map.of(name, new byte[]{1})), NOT_UNDERSTOOD);
        refused(zip(Map.of("1.zip", zip(Map.of(name, new byte[]{1})))), NOT_UNDERSTOOD);
    }

    @Test
    void what_unpacks_to_too_much_is_too_large() throws IOException {
        refused(zip(Map.of("bomb.json", new byte[2 << 20])), ARCHIVE_TOO_LARGE); // 1,000 to 1
        var random = new Random(1);
        var noise = new byte[3 << 20];
        random.nextBytes(noise);
        assertThat(readAll(zip(Map.of("a", noise)))).hasSize(1);
        refused(zip(Map.of("a", Arrays.copyOf(noise, noise.length + 1))), ARCHIVE_TOO_LARGE);
        refused(zip(Map.of("a", noise, "b", noise, "c", noise)), ARCHIVE_TOO_LARGE);
        refused(zip(Map.of("a.gz", SmallInternet.gzip(new byte[5 << 20]))), ARCHIVE_TOO_LARGE);
        refused(zip(Map.of("a.zip", zip(Map.of("b", new byte[2 << 20])))), ARCHIVE_TOO_LARGE);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= 50; i++) {
            many.put("e" + i, new byte[]{1});
        }
        refused(zip(many), ARCHIVE_TOO_LARGE);
        refused(zip(Map.of("x.zip", zip(many))), ARCHIVE_TOO_LARGE);
    }

    @Test
    void archives_in_archives_in_archives_are_not_opened() throws IOException {
        var innermost = zip(Map.of("recipe.json", new byte[]{1}));
        refused(zip(Map.of("a.zip", zip(Map.of("b.zip", innermost)))), ARCHIVE_TOO_LARGE);
    }

    @Test
    void a_password_is_told() throws IOException {
        var bytes = zip(Map.of("a", new byte[]{1, 2, 3}));
        bytes[6] |= 1; // the flag in the entry's own header, and in the directory
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        refused(bytes, ARCHIVE_ENCRYPTED);
    }

    @Test
    void what_is_damaged_is_refused_and_nothing_else() throws IOException {
        var random = new Random(5);
        var inner = zip(Map.of("r.json", "some content, some content".getBytes(UTF_8)));
        var sound = zip(Map.of("a.json", "some content, some content".getBytes(UTF_8), "b.zip", inner));
        for (int i = 0; i < 400; i++) {
            var bytes = sound.clone();
            for (int change = 0; change < 4; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                readAll(i % 2 == 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            } catch (Refused refused) {
                assertThat(refused.refusal()).isIn(NOT_UNDERSTOOD, ARCHIVE_ENCRYPTED, ARCHIVE_TOO_LARGE);
            }
        }
    }
}
