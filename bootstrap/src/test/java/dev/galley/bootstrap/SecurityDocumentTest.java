package dev.galley.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} answers each requirement, and the tests it names are there. */
class SecurityDocumentTest {
    private static final Pattern ROW = Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))#(\\w+)`");
    private static final List<String> KINDS = List.of("Setting:", "By construction:", "Does not apply:", "Open:");

    private record Answer(String what, String how) {}

    private final String document = read();
    private final Map<String, Answer> answers = answers(document);

    private static String read() {
        try {
            return Files.readString(Project.root().resolve("docs/security.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Answer> answers(String document) {
        var answers = new HashMap<String, Answer>();
        ROW.matcher(document).results().forEach(row -> {
            var before = answers.put(row.group(1), new Answer(row.group(2), row.group(3)));
            assertThat(before).as(row.group(1)).isNull();
        });
        return answers;
    }

    private static Set<String> required() {
        try (var file = Objects.requireNonNull(SecurityDocumentTest.class.getResourceAsStream("/asvs-5.0.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_requirement_has_an_answer() {
        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(required());
    }

    @Test
    void each_answer_is_a_test_a_setting_or_a_reason() {
        assertThat(answers).allSatisfy((id, answer) -> assertThat(
                TEST.matcher(answer.how).find() || KINDS.stream().anyMatch(answer.how::startsWith))
                .as("%s: %s", id, answer.how)
                .isTrue());
    }

    @Test
    void each_test_that_is_named_exists() {
        var named = TEST.matcher(document).results().map(it -> it.group(1) + "#" + it.group(2)).toList();
        var there = Code.WITH_TESTS.stream()
                .flatMap(type -> type.getMethods().stream().map(it -> type.getSimpleName() + "#" + it.getName()))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(named.stream().filter(test -> !there.contains(test))).isEmpty();
    }
}
