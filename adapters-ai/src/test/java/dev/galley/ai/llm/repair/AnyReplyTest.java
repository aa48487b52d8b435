package dev.galley.ai.llm.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ai.llm.repair.Repaired.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the reply is: JSON comes out that Jackson reads, or the word that there is none. The seeds are in the names. */
class AnyReplyTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LETTERS = "{}[]:,\"'\\`/*#()+-.;=\n \tabcntu0123eE_“”’…tfNT\u0000\uD800é中";
    private static final List<String> PIECES = List.of(
            "{\"a\":", "\"b\"", "[1,2", "]", "}", ",", "true", "None", "'x'", "```", "```json\n", "//c\n", "/*", "*/",
            "\\\"",
            "\\u12", "...", "\"\"\"", "key:", "\"k\": ", "null", "-", "1e", "(", ")", "callback(", "“", "”", "\"it's",
            "\n", "\\", "\"a, \"b\" c\"", "{", "[", "\uFEFF", "\\n", "#", "=>");
    private static final int REPLIES = 30_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_letters(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < REPLIES; i++) {
            var reply = new StringBuilder();
            int length = chance.nextInt(40);
            while (reply.length() < length) {
                reply.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
            }
            check(reply.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void any_pieces_of_json(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < REPLIES; i++) {
            var reply = new StringBuilder();
            for (int pieces = chance.nextInt(20); pieces > 0; pieces--) {
                reply.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            check(reply.toString());
        }
    }

    private static void check(String reply) {
        if (ReplyRepair.repair(reply) instanceof Json(var json, var changed, _)) {
            assertThat(StrictJson.isSound(json)).as("%s became %s", reply, json).isTrue();
            assertThat(MAPPER.readTree(json)).as(reply).isNotNull();
            assertThat(changed).isEqualTo(!json.equals(reply));
        }
    }
}
