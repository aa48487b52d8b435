package dev.galley.device.appliance.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.appliance.telemetry.Flaw;
import dev.galley.domain.appliance.telemetry.Malformed;
import dev.galley.domain.appliance.telemetry.Sample;
import dev.galley.domain.appliance.telemetry.TelemetryMessage;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {
    private static final ApplianceId OVEN = new ApplianceId(new UUID(0, 7));
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SAMPLE = "{\"t\": 250, \"m\": \"chamber_temperature\", \"v\": 182.4, \"u\": \"Cel\"}";
    private static final String WHOLE = """
            {"boot_id": "7f3a", "seq": 41, "base_time": %d, "samples": [%s]}""".formatted(NOW.toEpochMilli(), SAMPLE);

    private static TelemetryMessage read(String json) {
        return MessageReader.read(OVEN, json.getBytes(UTF_8), NOW);
    }

    private static Flaw flaw(String json) {
        var found = new Flaw[1];
        assertThatExceptionOfType(Malformed.class).as(json).isThrownBy(() -> read(json))
                .satisfies(e -> found[0] = e.flaw());
        return found[0];
    }

    @Test
    void a_message_is_read_in_every_detail() {
        assertThat(read(WHOLE)).isEqualTo(new TelemetryMessage(OVEN, "7f3a", 41, java.util.List.of(
                new Sample(0, NOW.plusMillis(250), false, "chamber_temperature", 182.4, "Cel"))));
    }

    @Test
    void fields_come_in_any_order_and_with_others_that_nobody_knows() {
        assertThat(read("""
                {"x": {"seq": [1, {"a": null}]}, "samples": [{"u": "g", "extra": [[{}]], "v": 1, "m": "weight", "t": 0}],
                 "base_time": %d, "seq": 0, "boot_id": "b", "y": "\\u0000"}""".formatted(NOW.toEpochMilli())).samples())
                .containsExactly(new Sample(0, NOW, false, "weight", 1, "g"));
        assertThat(read("{\"boot_id\": \"b\", \"seq\": 0, \"base_time\": 1577836800000, \"samples\": []}").samples())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
            "41 | -1 | SEQ",
            "41 | 1.5 | SEQ",
            "41 | 4e1 | SEQ",
            "41 | \"41\" | SEQ",
            "41 | null | SEQ",
            "41 | 9007199254740992 | SEQ",
            "41 | 99999999999999999999 | SEQ",
            "\"7f3a\" | 7 | BOOT_ID",
            "\"7f3a\" | \"\" | BOOT_ID",
            "\"7f3a\" | \"a b\" | BOOT_ID",
            "\"7f3a\" | \"\\u0000\" | BOOT_ID",
            "\"7f3a\" | [\"a\"] | BOOT_ID",
            "1795176000000 | 1795176000000.5 | BASE_TIME",
            "1795176000000 | 1577836799999 | BASE_TIME",
            "1795176000000 | -5 | BASE_TIME",
            "1795176000000 | \"2026-11-20T12:00:00Z\" | BASE_TIME",
            "1795176000000 | 1e999 | BASE_TIME",
            "1795176000000 | 179517600000000000000 | BASE_TIME",
            "250 | 0.5 | TIME",
            "250 | -999999999999 | TIME",
            "250 | \"0\" | TIME",
            "250 | true | TIME",
            "250 | 99999999999999999999 | TIME",
            "182.4 | \"182.4\" | VALUE",
            "182.4 | true | VALUE",
            "182.4 | null | VALUE",
            "182.4 | 1e999 | VALUE",
            "182.4 | -1.1e100 | VALUE",
            "182.4 | {\"v\": 1} | VALUE",
            "182.4 | NaN | BROKEN_JSON",
            "182.4 | Infinity | BROKEN_JSON",
            "182.4 | 01 | BROKEN_JSON",
            "\"chamber_temperature\" | \"Chamber Temperature\" | METRIC",
            "\"chamber_temperature\" | 5 | METRIC",
            "\"Cel\" | \"°C\" | UNIT",
            "\"Cel\" | null | UNIT",
            "\"m\" | \"n\" | METRIC",
            "\"u\" | \"n\" | UNIT",
            "\"v\" | \"n\" | VALUE",
            "\"t\" | \"n\" | TIME",
            "\"seq\" | \"n\" | SEQ",
            "\"boot_id\" | \"n\" | BOOT_ID",
            "\"base_time\" | \"n\" | BASE_TIME",
            "\"samples\" | \"n\" | SAMPLES"
    })
    void what_breaks_a_rule_is_told_by_the_rule(String part, String instead, Flaw flaw) {
        assertThat(NOW.toEpochMilli()).isEqualTo(1_795_176_000_000L);
        assertThat(WHOLE).contains(part);
        assertThat(flaw(WHOLE.replace(part, instead))).isEqualTo(flaw);
    }

    @Test
    void what_is_no_message_at_all_is_told_so() {
        for (var json : new String[]{"", " ", "{", "nonsense", WHOLE + "x", WHOLE + WHOLE, WHOLE.substring(5), "\0",
                "[".repeat(60_000), WHOLE.replace("182.4", "1".repeat(50_000))}) {
            assertThat(flaw(json)).as(json.substring(0, Math.min(20, json.length())))
                    .isIn(Flaw.BROKEN_JSON, Flaw.NOT_AN_OBJECT, Flaw.VALUE);
        }
        for (var json : new String[]{"[]", "5", "null", "\"text\"", "true", "[" + WHOLE + "]"}) {
            assertThat(flaw(json)).isEqualTo(Flaw.NOT_AN_OBJECT);
        }
        for (var samples : new String[]{"5", "[5]", "[[]]", "{\"t\": 0}", "null", "[null]"}) {
            assertThat(flaw(WHOLE.replace("[" + SAMPLE + "]", samples))).as(samples).isEqualTo(Flaw.SAMPLES);
        }
    }

    @Test
    void five_hundred_samples_are_read_and_one_more_is_not() {
        assertThat(read(many(500)).samples()).hasSize(500);
        assertThat(flaw(many(501))).isEqualTo(Flaw.TOO_MANY_SAMPLES);
    }

    private static String many(int samples) {
        return WHOLE.replace(SAMPLE, String.join(",", Collections.nCopies(samples, SAMPLE)));
    }

    /** Whatever the bytes, they are a message or malformed. */
    @Test
    void nothing_that_comes_does_any_harm() {
        var random = new Random(11);
        var whole = WHOLE.getBytes(UTF_8);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var bytes = whole.clone();
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                MessageReader.read(OVEN, bytes, NOW);
                read++;
            } catch (Malformed _) {
                // told, as it should be
            }
        }
        assertThat(read).isPositive();
    }
}
