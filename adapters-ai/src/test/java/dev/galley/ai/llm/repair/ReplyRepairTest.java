package dev.galley.ai.llm.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.repair.Repaired.Json;
import dev.galley.ai.llm.repair.Repaired.Unrepairable;
import dev.galley.ai.llm.repair.Repaired.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplyRepairTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> broken_replies() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("broken-replies.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(MAPPER::readTree)
                    .map(row -> DynamicTest.dynamicTest(row.get("reply").asString(), () -> mends(row)));
        }
    }

    private static void mends(JsonNode row) {
        var repaired = (Json) ReplyRepair.repair(row.get("reply").asString());
        assertThat(MAPPER.readTree(repaired.json())).isEqualTo(row.get("json"));
        assertThat(repaired.changed()).isTrue();
        assertThat(repaired.partial()).isEqualTo(row.get("partial").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", " [1, -0.5e+3, \"a\\u00e9\\n\", true, false, null, {\"a\": {}}] \n", "\"text\"", "0",
            "null"})
    void sound_json_is_left_alone(String reply) {
        assertThat(ReplyRepair.repair(reply)).isEqualTo(new Json(reply, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "I am sorry, I cannot see any food.", "```", "}", "]", ":", "//", "…",
            "<think>I could say {\"a\": 1}, or else"})
    void what_holds_no_json_is_said_to_be_unrepairable(String reply) {
        assertThat(ReplyRepair.repair(reply)).isEqualTo(new Unrepairable(Why.NO_JSON));
    }

    @Test
    void what_is_nested_too_deep_is_said_to_be_unrepairable() {
        assertThat(ReplyRepair.repair("[".repeat(100_000))).isEqualTo(new Unrepairable(Why.TOO_DEEP));
        assertThat(ReplyRepair.repair("{a:".repeat(100_000))).isEqualTo(new Unrepairable(Why.TOO_DEEP));
        assertThat(ReplyRepair.repair("f(".repeat(100_000))).isInstanceOf(Unrepairable.class);
        var deep = "[".repeat(ReplyRepair.DEEPEST) + "]".repeat(ReplyRepair.DEEPEST);
        assertThat(ReplyRepair.repair(deep)).isEqualTo(new Json(deep, false, false));
    }
}
