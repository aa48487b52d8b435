package dev.galley.persistence.belongings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.belongings.Belongings;
import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.belongings.Parcel;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlGetBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final UserId ANNA = new UserId(new UUID(1, 1));
    private static final Caller SELF = new Caller.Job("test");
    private static final int ROWS = 20_000;

    private record Kept(String feature, BiConsumer<UserId, Parcel> packing) implements Belongings {
        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public void pack(UserId owner, Parcel parcel) {
            packing.accept(owner, parcel);
        }

        @Override
        public void erase(UserId owner) {
            throw new UnsupportedOperationException("nothing is erased here");
        }
    }

    @BeforeEach
    void table() {
        postgres.jdbi().useHandle(handle -> handle.execute("DROP TABLE IF EXISTS note; CREATE TABLE note (text text)"));
    }

    private static GetBelongings.Packed pack(Belongings... belongings) {
        var handler = new SqlGetBelongings(postgres.sql(), Set.of(belongings), new TestClock());
        return postgres.sql().read(() -> handler.handle(new GetBelongings(ANNA), SELF));
    }

    private static Map<String, String> unpacked(GetBelongings.Packed packed) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(packed.content())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    private static Stream<String> notes() {
        return postgres.sql().handle().createQuery("SELECT to_jsonb(n) FROM note n").mapTo(String.class).stream();
    }

    private static void write(String text) {
        postgres.jdbi().useHandle(handle -> handle.execute("INSERT INTO note VALUES (?)", text));
    }

    @Test
    void each_feature_has_a_folder() throws IOException {
        var entries = unpacked(pack(
                new Kept("diary", (owner, parcel) -> {
                    parcel.list("meals", Stream.of("{\"name\": \"soup\"}", "{\"name\": \"owner\", \"id\": 1}"));
                    parcel.list("walks", Stream.of());
                    parcel.file("soup.webp", new ByteArrayInputStream("RIFF".getBytes(UTF_8)));
                }),
                new Kept("album", (owner, parcel) -> parcel.list("owner", Stream.of("\"" + owner.value() + "\"")))));
        assertThat(entries).containsOnlyKeys(
                "album/owner.json",
                "diary/meals.json",
                "diary/walks.json",
                "diary/files/soup.webp",
                "manifest.json",
                "README.txt");
        assertThat(entries.get("album/owner.json")).isEqualTo("[\n\"" + ANNA.value() + "\"\n]\n");
        assertThat(entries.get("diary/meals.json")).isEqualTo("""
                [
                {"name": "soup"},
                {"name": "owner", "id": 1}
                ]
                """);
        assertThat(entries.get("diary/walks.json")).isEqualTo("[]\n");
        assertThat(entries.get("diary/files/soup.webp")).isEqualTo("RIFF");
        assertThat(entries.get("manifest.json")).isEqualTo("""
                {"user":"%s","createdAt":"2026-11-20T10:30:00Z","content":[\
                {"path":"album/owner.json","kind":"list","documents":1},\
                {"path":"diary/meals.json","kind":"list","documents":2},\
                {"path":"diary/walks.json","kind":"list","documents":0},\
                {"path":"diary/files/soup.webp","kind":"file","documents":1}]}""".formatted(ANNA.value()));
    }

    @Test
    void names_of_files_lead_nowhere_and_none_is_lost() throws IOException {
        var entries = unpacked(pack(new Kept("album", (_, parcel) -> {
            for (var name : new String[]{"../../etc/passwd", "a.jpg", "a.jpg", "a.jpg", "C:\\x\ny.png", "/root"}) {
                parcel.file(name, new ByteArrayInputStream(new byte[0]));
            }
        })));
        assertThat(entries.keySet())
                .hasSize(8)
                .contains("album/files/a.jpg", "album/files/a-2.jpg", "album/files/a-3.jpg", "album/files/root")
                .allMatch(path -> path.matches("(album/files/)?[A-Za-z0-9][A-Za-z0-9._/-]*|album/files/_.*"))
                .noneMatch(path -> path.contains(".."));
    }

    /** Whatever is written while it packs is seen everywhere in it or nowhere. */
    @Test
    void it_shows_one_moment() throws IOException {
        write("before");
        var entries = unpacked(pack(
                new Kept("a", (_, parcel) -> {
                    parcel.list("notes", notes());
                    write("meanwhile");
                }),
                new Kept("b", (_, parcel) -> parcel.list("notes", notes()))));
        assertThat(entries.get("b/notes.json")).isEqualTo(entries.get("a/notes.json")).doesNotContain("meanwhile");
        assertThat(unpacked(pack(new Kept("a", (_, parcel) -> parcel.list("notes", notes())))).get("a/notes.json"))
                .contains("before", "meanwhile");
    }

    /** The driver would read all rows at once otherwise, and millions do not fit. */
    @Test
    void rows_are_fetched_as_they_are_written() throws IOException {
        postgres.jdbi().useHandle(handle -> handle.execute(
                "INSERT INTO note SELECT 'note ' || n FROM generate_series(1, ?) n", ROWS));
        var packed = pack(new Kept("a", (_, parcel) -> parcel.list("notes", notes().peek(_ -> assertThat(fetchSize())
                .isLessThanOrEqualTo(500)))));
        assertThat(Objects.requireNonNull(unpacked(packed).get("a/notes.json")).lines().filter(line -> line.contains(
                "note "))).hasSize(ROWS);
    }

    /** How many rows a statement of this transaction fetches at a time. */
    private static int fetchSize() {
        var size = new int[1];
        try (var query = postgres.sql().handle().createQuery("SELECT 1")) {
            query.addCustomizer(new StatementCustomizer() {
                @Override
                public void afterExecution(
                        PreparedStatement statement, StatementContext context) throws SQLException {
                    size[0] = statement.getFetchSize();
                }
            });
            query.mapTo(Integer.class).one();
        }
        return size[0] == 0 ? Integer.MAX_VALUE : size[0];
    }

    @Test
    void nothing_stays_on_this_machine() throws IOException {
        try (var packed = pack(new Kept("a", (_, parcel) -> parcel.list("notes", notes()))).content()) {
            assertThat(leftovers()).isEmpty();
            assertThat(packed.read()).isEqualTo('P');
        }
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pack(new Kept("a", (_, _) -> {
                    throw new IllegalStateException("it cannot be read");
                })));
        assertThat(leftovers()).isEmpty();
    }

    private static Stream<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(it -> it.getFileName().toString().matches("galley-\\d+\\.zip")).toList().stream();
        }
    }

    @Test
    void only_so_many_are_packed_at_once() throws Exception {
        var inside = new CountDownLatch(SqlGetBelongings.AT_ONCE);
        var go = new CountDownLatch(1);
        var slow = new Kept("slow", (_, _) -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var handler = new SqlGetBelongings(postgres.sql(), Set.of(slow), new TestClock());
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SqlGetBelongings.AT_ONCE; i++) {
                others.execute(() -> postgres.sql().read(() -> handler.handle(new GetBelongings(ANNA), SELF)));
            }
            inside.await();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> postgres.sql().read(() -> handler.handle(new GetBelongings(ANNA), SELF)));
            go.countDown();
        }
        assertThat(postgres.sql().read(() -> handler.handle(new GetBelongings(ANNA), SELF)).bytes()).isPositive();
    }
}
