package dev.galley.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.persistence.sql.Database;
import dev.galley.persistence.sql.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real binaries: what a newcomer's machine goes through. */
class EmbeddedDatabaseTest {
    @TempDir
    private Path folder = Path.of("");

    private static void execute(DatabaseUrl url, String sql) {
        try (var database = Database.open(Database.Settings.of(url))) {
            database.writes().useHandle(handle -> handle.execute(sql));
        }
    }

    private static String ask(DatabaseUrl url, String sql) {
        try (var database = Database.open(Database.Settings.of(url))) {
            return database.reads()
                    .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
        }
    }

    @Test
    void data_stay_from_one_start_to_the_next_and_commits_are_durable() throws IOException {
        try (var directory = new DataDirectory(folder)) {
            try (var first = EmbeddedDatabase.start(directory)) {
                execute(first.url(), "CREATE TABLE shelf AS SELECT 'rice' AS what");
                assertThat(ask(first.url(), "SHOW fsync")).isEqualTo("on");
                assertThat(ask(first.url(), "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(EmbeddedDatabase.running(directory)).contains(first.url());
            }
            assertThat(EmbeddedDatabase.running(directory)).isEmpty();
            try (var second = EmbeddedDatabase.start(directory)) {
                assertThat(ask(second.url(), "SELECT what FROM shelf")).isEqualTo("rice");
            }
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_owner_can_read() throws IOException {
        try (var directory = new DataDirectory(folder);
                var server = EmbeddedDatabase.start(directory)) {
            var jdbc = server.url().jdbc();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(jdbc, "postgres", "guess").close())
                    .withMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pg18.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_a_killed_first_start_left_half_made_is_made_anew() throws IOException {
        Files.createDirectories(folder.resolve("pg18").resolve("base"));
        Files.writeString(folder.resolve("pg18").resolve("PG_VERSION"), "18\n");
        try (var directory = new DataDirectory(folder);
                var server = EmbeddedDatabase.start(directory)) {
            assertThat(ask(server.url(), "SELECT 'yes'")).isEqualTo("yes");
        }
    }

    @Test
    void a_stale_pid_file_of_a_machine_that_went_down_is_no_obstacle() throws IOException {
        try (var directory = new DataDirectory(folder)) {
            EmbeddedDatabase.start(directory).close();
            Files.writeString(folder.resolve("pg18").resolve("postmaster.pid"), "999999999\nsomewhere\n");
            try (var server = EmbeddedDatabase.start(directory)) {
                assertThat(ask(server.url(), "SELECT 'yes'")).isEqualTo("yes");
            }
        }
    }

    @Test
    void a_directory_has_one_owner_at_a_time() {
        try (var owner = new DataDirectory(folder);
                var other = new DataDirectory(folder)) {
            assertThat(owner.claim()).isTrue();
            // within one process the kernel's lock shows as an exception
            assertThatExceptionOfType(java.nio.channels.OverlappingFileLockException.class).isThrownBy(other::claim);
        }
    }
}
