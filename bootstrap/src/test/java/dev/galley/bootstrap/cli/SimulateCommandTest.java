package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.galley.bootstrap.config.Config;
import dev.galley.bootstrap.embedded.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Virtual appliances beside a Galley, each a process of its own, as a person starts them. */
class SimulateCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern DEMO = Pattern.compile("sign in as (\\S+), password (\\S+)");

    @TempDir
    private Path data = Path.of("");

    private GalleyProcess simulate(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "appliance";
        all[1] = "simulate";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return GalleyProcess.start(data, Map.of(), all);
    }

    private static String serials(String output) {
        return output.lines().filter(line -> line.contains("SIM-")).toList().toString();
    }

    @Test
    void they_and_the_demo_kitchen_find_their_galley_and_are_the_same_ones_after_a_restart() {
        String person;
        String serials;
        try (var galley = GalleyProcess.up(Kitchen.copiedTo(data), "--mqtt-port", "0", "--demo");
                var simulated = simulate("--count", "3", "--interval", "100ms")) {
            await().atMost(PATIENCE).until(() -> simulated.output().contains("All 3 are connected."));
            serials = serials(simulated.output());
            assertThat(serials).contains("virtual-oven", "virtual-pot");
            simulated.interrupt();
            simulated.exitCode();
            assertThat(simulated.output()).containsPattern("Sent [\\d,]+, acknowledged [\\d,]+, refused 0;");
            person = signInWords(galley);
        }
        try (var galley = GalleyProcess.up(data, "--mqtt-port", "0", "--demo");
                var simulated = simulate("--count", "3", "--for", "1s")) {
            assertThat(simulated.exitCode()).as(simulated.output()).isZero();
            assertThat(serials(simulated.output())).isEqualTo(serials);
            assertThat(signInWords(galley)).isEqualTo(person);
            var words = DEMO.matcher(person);
            assertThat(words.find()).isTrue();
            var ada = Person.signIn(galley.running(), words.group(1), words.group(2));
            var appliances = ada.get(galley.running(), "/appliances").path("data");
            assertThat(appliances.valueStream().map(appliance -> appliance.get("model").asString()))
                    .containsExactlyInAnyOrder("virtual-oven", "virtual-pot");
        }
    }

    @Test
    void without_a_galley_they_say_what_to_do() {
        try (var simulated = simulate()) {
            assertThat(simulated.exitCode()).isEqualTo(1);
            assertThat(simulated.output()).contains("galley up", "--api").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"--count,0", "--interval,soon", "--speed,fast", "--readings,101", "--api,http://localhost"})
    void what_makes_no_sense_is_misuse(String option, String value) {
        assertThat(GalleyCommand.run("appliance", "simulate", "--data-dir", data.toString(), option, value))
                .isEqualTo(2);
    }

    private static String signInWords(GalleyProcess galley) {
        await().atMost(PATIENCE).until(() -> DEMO.matcher(galley.output()).find());
        return galley.output().lines().filter(line -> line.contains("sign in as")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_URL,postgres://galley:x@db.example/galley", "PUBLIC_URL,https://galley.example",
            "GALLEY_HOST,0.0.0.0", "MQTT_HOST,0.0.0.0", "MQTT_URL,mqtt://galley:x@broker.example"})
    void a_demo_kitchen_does_not_open_where_others_might_come_by(String setting, String value) {
        assertThatThrownBy(() -> DemoKitchen.check(Config.of(Map.of(), Map.of(setting, value))))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll("--demo", "unset " + setting);
    }

    @Test
    void up_does_not_even_start_then() {
        try (var galley = GalleyProcess.start(
                data, Map.of("GALLEY_HOST", "0.0.0.0"), "up", "--demo", "--port", "0")) {
            assertThat(galley.exitCode()).isEqualTo(1);
            assertThat(galley.output()).contains("--demo").doesNotContain("\tat ");
        }
        assertThat(Files.exists(data.resolve("demo"))).isFalse();
    }
}
