package dev.galley.http.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every set of words: the same sentences with the same gaps in each language. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/galley/http");
    private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2})\\.properties");

    /** @param path of the files, up to their language */
    record Book(Path path) {
        Map<Language, String> texts() {
            var texts = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                var file = path.resolveSibling(path.getFileName() + "_" + language.code() + ".properties");
                if (Files.exists(file)) {
                    texts.put(language, text(file));
                }
            }
            return texts;
        }

        Map<Language, Map<String, String>> sentences() {
            var sentences = new EnumMap<Language, Map<String, String>>(Language.class);
            texts().forEach((language, text) -> sentences.put(language, read(text)));
            return sentences;
        }
    }

    static List<Book> books() {
        try (var files = Files.walk(RESOURCES)) {
            return files.map(file -> Map.entry(file, FILE.matcher(file.getFileName().toString())))
                    .filter(found -> found.getValue().matches())
                    .map(found -> new Book(found.getKey().resolveSibling(found.getValue().group(1))))
                    .distinct()
                    .toList();
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

    private static Map<String, String> read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static Set<String> gaps(@Nullable String sentence) {
        return Words.GAP.matcher(Objects.requireNonNull(sentence)).results()
                .map(gap -> gap.group(1))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void there_are_some() {
        assertThat(books()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** English may be said elsewhere. */
    @ParameterizedTest
    @MethodSource("books")
    void no_language_is_missing(Book book) {
        var languages = EnumSet.allOf(Language.class);
        if (book.path.endsWith("refusals")) {
            languages.remove(Language.EN);
        }
        assertThat(book.texts().keySet()).isEqualTo(languages);
    }

    @ParameterizedTest
    @MethodSource("books")
    void every_language_says_the_same_and_nothing_else(Book book) {
        var spoken = book.sentences();
        var german = Objects.requireNonNull(spoken.get(Language.DE));
        spoken.forEach((language, sentences) -> {
            assertThat(sentences.keySet()).as("%s in %s", book, language).isEqualTo(german.keySet());
            sentences.forEach((key, sentence) -> assertThat(gaps(sentence))
                    .as("the gaps of %s in %s", key, language)
                    .isEqualTo(gaps(german.get(key))));
        });
    }

    @ParameterizedTest
    @MethodSource("books")
    void every_sentence_is_written_once_and_well(Book book) {
        book.texts().forEach((language, text) -> {
            var byKey = text.lines().collect(groupingBy(line -> line.split("=", 2)[0]));
            assertThat(byKey.values()).as("%s in %s", book, language).allMatch(same -> same.size() == 1);
            read(text).forEach((key, sentence) -> assertThat(sentence)
                    .as("%s in %s", key, language)
                    .isNotBlank()
                    .isEqualTo(sentence.strip())
                    .doesNotContain("  ", "\uFFFD", "\\")
                    .satisfies(it -> assertThat(Words.GAP.matcher(it).replaceAll("")).doesNotContain("{", "}")));
        });
    }

    /** Whoever copies a line and forgets to translate it. Spanish and Portuguese have sentences in common. */
    @ParameterizedTest
    @MethodSource("books")
    void no_two_languages_say_the_same(Book book) {
        var spoken = book.sentences();
        var keys = Objects.requireNonNull(spoken.get(Language.DE)).keySet();
        for (var key : keys) {
            if (!key.equals("question.grams.option")) {
                var said = spoken.entrySet().stream()
                        .filter(it -> it.getKey() != Language.PT)
                        .map(it -> it.getValue().get(key))
                        .toList();
                assertThat(said).as(key).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void what_fills_a_gap_is_taken_as_it_is() {
        var words = Words.beside(dev.galley.http.meal.MealWords.class);
        assertThat(words.say(Language.DE, "question.grams", Map.of("food", "$1 {grams} O'Neil \\")))
                .isEqualTo("Wie viel Gramm $1 {grams} O'Neil \\ waren es ungefähr?");
        assertThatIllegalStateException().isThrownBy(() -> words.say(Language.DE, "question.grams"));
        assertThatIllegalStateException().isThrownBy(() -> words.say(Language.DE, "nothing.of.the.kind"));
    }
}
