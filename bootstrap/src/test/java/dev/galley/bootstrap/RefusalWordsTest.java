package dev.galley.bootstrap;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever Galley refuses, it can say so in every language. */
class RefusalWordsTest {
    /** Where HTTP refuses by itself, the code is a word in the source. */
    private static final Pattern HTTPS_OWN = Pattern.compile(
            "(?:new Rejected|Rejected\\.later|new Problem)\\(\\s*(?:[\\w.]+,\\s*)?\"([A-Z_]+)\"");

    private static Set<String> codes() {
        var codes = Code.PRODUCT.stream()
                .filter(c -> c.isAssignableTo(Refusal.class) && c.isEnum())
                .flatMap(c -> Stream.of(c.reflect().getEnumConstants()))
                .map(constant -> ((Refusal) constant).name())
                .collect(toCollection(TreeSet::new));
        codes.addAll(httpsOwn());
        return codes;
    }

    private static Set<String> httpsOwn() {
        try (var files = Files.walk(Project.root().resolve("adapters-http/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> HTTPS_OWN.matcher(text(file)).results().toList().stream())
                    .map((MatchResult found) -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> spoken(Language language) {
        var name = "/dev/galley/http/server/refusals_" + language.code() + ".properties";
        var sentences = new Properties();
        try (var file = Objects.requireNonNull(RefusalWordsTest.class.getResourceAsStream(name), name)) {
            sentences.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void every_code_has_a_sentence_and_no_other_has_one(Language language) {
        assertThat(spoken(language)).isEqualTo(codes());
    }

    @Test
    void the_codes_of_http_are_found() {
        assertThat(httpsOwn()).contains("NOT_FOUND", "RATE_LIMITED", "INTERNAL_ERROR", "SCOPE_MISSING", "QUOTA_SPENT")
                .hasSizeGreaterThan(25);
    }
}
