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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every file of words: the same sentences with the same gaps in each language. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/galley/http");

    /** Each folder with words in it. */
    static List<Path> folders() {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("words_"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, Language language) {
        try {
            return Files.readString(folder.resolve("words_" + language.code() + ".properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sentences(Path folder, Language language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(folder, language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sentences = new TreeMap<String, String>();
        properties.forEach((key, sentence) -> sentences.put((String) key, (String) sentence));
        return sentences;
    }

    private static TreeSet<String> gaps(String sentence) {
        return Words.GAP.matcher(sentence).results().map(gap -> gap.group(1)).collect(toCollection(TreeSet::new));
    }

    @Test
    void there_are_some() {
        assertThat(folders()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_language_says_the_same_and_nothing_else(Path folder) {
        var english = sentences(folder, Language.EN);
        for (var language : Language.values()) {
            var spoken = sentences(folder, language);
            assertThat(spoken.keySet()).as("%s in %s", folder, language).isEqualTo(english.keySet());
            spoken.forEach((key, sentence) -> assertThat(gaps(sentence))
                    .as("the gaps of %s in %s", key, language)
                    .isEqualTo(gaps(Objects.requireNonNull(english.get(key)))));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_sentence_is_written_once_and_well(Path folder) {
        for (var language : Language.values()) {
            var lines = text(folder, language).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
            var byKey = lines.collect(groupingBy(line -> line.split("=", 2)[0]));
            assertThat(byKey.values()).as("%s in %s", folder, language).allMatch(same -> same.size() == 1);
            sentences(folder, language).forEach((key, sentence) -> assertThat(sentence)
                    .as("%s in %s", key, language)
                    .isNotBlank()
                    .isEqualTo(sentence.strip())
                    .doesNotContain("  ", "\uFFFD", "\\")
                    .satisfies(it -> assertThat(Words.GAP.matcher(it).replaceAll("")).doesNotContain("{", "}")));
        }
    }

    /** Whoever copies a file and forgets to translate a line. */
    @ParameterizedTest
    @MethodSource("folders")
    void no_sentence_is_the_same_as_in_english(Path folder) {
        var english = sentences(folder, Language.EN);
        Stream.of(Language.values()).filter(language -> language != Language.EN).forEach(language -> sentences(
                folder, language).forEach((key, sentence) -> {
                    if (sentence.contains(" ") && !Words.GAP.matcher(sentence).replaceAll("").equals(" g")) {
                        assertThat(sentence).as("%s in %s", key, language).isNotEqualTo(english.get(key));
                    }
                }));
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
