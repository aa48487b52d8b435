package dev.galley.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("galley.conf"), text);
    }

    private static List<String> problems(Map<String, String> flags, Map<String, String> environment) {
        var unusable = new java.util.ArrayList<String>();
        assertThatExceptionOfType(Config.Unusable.class)
                .isThrownBy(() -> Config.of(flags, environment))
                .satisfies(e -> unusable.addAll(e.problems()));
        return unusable;
    }

    @Test
    void what_nobody_set_has_its_default() {
        assertThat(Config.of(Map.of(), Map.of()).get(Settings.PORT)).isEqualTo(8080);
    }

    @Test
    void a_flag_goes_before_the_environment_and_that_before_the_file() throws IOException {
        var path = file("# ports\nGALLEY_PORT = 1\nGALLEY_MANAGEMENT_PORT=2\nDATABASE_POOL=3\n").toString();
        var config = Config.of(
                Map.of("GALLEY_PORT", "10"),
                Map.of("GALLEY_CONFIG", path, "GALLEY_PORT", "20", "GALLEY_MANAGEMENT_PORT", "21"));
        assertThat(config.get(Settings.PORT)).isEqualTo(10);
        assertThat(config.get(Settings.MANAGEMENT_PORT)).isEqualTo(21);
        assertThat(config.get(Settings.DATABASE_POOL)).isEqualTo(3);
        assertThat(config.listing())
                .filteredOn(line -> line.name().equals("DATABASE_POOL"))
                .singleElement()
                .satisfies(line -> assertThat(line.origin()).endsWith("galley.conf, line 4"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_each_with_its_fix() throws IOException {
        var path = file("GALLEY_PROT=80\nnonsense\n").toString();
        assertThat(problems(
                Map.of("GALLEY_PORT", "99999"),
                Map.of("GALLEY_CONFIG", path, "LOG_LEVEL", "loud", "REDIS_URL", "http://x")))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("GALLEY_PROT", "./galley config"),
                        p -> assertThat(p).contains("line 2", "NAME=value"),
                        p -> assertThat(p).contains("GALLEY_PORT", "99999", "0 to 65535"),
                        p -> assertThat(p).contains("LOG_LEVEL", "debug, info, warn, error"),
                        p -> assertThat(p).contains("REDIS_URL", "redis://"));
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThat(problems(Map.of(), Map.of("GALLEY_CONFIG", folder.resolve("none").toString())))
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void secrets_are_never_shown_be_they_right_or_wrong() {
        var secret = "hunter2";
        var config = Config.of(Map.of(), Map.of("DATABASE_URL", "postgres://me:" + secret + "@db:5432/galley"));
        assertThat(config.listing().toString()).doesNotContain(secret);
        assertThat(problems(Map.of(), Map.of("DATABASE_URL", "mysql://me:" + secret + "@db/galley")).toString())
                .doesNotContain(secret);
        assertThat(problems(Map.of(), Map.of("REDIS_URL", "redis://me:" + secret + "@^bad")).toString())
                .doesNotContain(secret);
    }
}
