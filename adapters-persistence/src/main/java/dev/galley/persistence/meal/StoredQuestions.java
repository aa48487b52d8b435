package dev.galley.persistence.meal;

import dev.galley.domain.meal.Question;
import dev.galley.persistence.sql.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.argument.Argument;
import tools.jackson.core.type.TypeReference;

/** Open questions as they are kept, also by the version before, which kept them as sentences and may run beside this one. */
final class StoredQuestions {
    /**
     * @param food like grams, left out where it was kept as a sentence
     * @param text the whole sentence in one of seven languages; beside a food in English, which the version before can show
     * @param options like {@code 300 g}
     */
    private record Stored(
            UUID id, Optional<String> food, Optional<List<Long>> grams, String text, List<String> options) {
        static Stored of(Question it) {
            return new Stored(
                    it.id(),
                    Optional.of(it.food()),
                    Optional.of(it.grams()),
                    "About how many grams of %s was it?".formatted(it.food()),
                    it.grams().stream().map(grams -> grams + " g").toList());
        }

        Question question() {
            return new Question(
                    id,
                    food.orElseGet(() -> SENTENCE.matcher(text).replaceFirst("$1")),
                    grams.orElseGet(() -> options.stream()
                            .filter(option -> OPTION.matcher(option).matches())
                            .map(option -> Long.valueOf(option.substring(0, option.indexOf(' '))))
                            .toList()));
        }
    }

    private static final TypeReference<List<Stored>> ALL = new TypeReference<>() {};
    private static final Pattern OPTION = Pattern.compile("[1-9]\\d{0,8} g");
    /** What is asked about is what stands between the words. */
    private static final Pattern SENTENCE = Pattern.compile(
            "^(?:About how many grams of |¿Cuántos gramos de |Combien de grammes de |Wie viel Gramm |Quantos gramas de )?"
                    + "(.+?)"
                    + "(?: was it\\?| eran, más o menos\\?| y avait-il environ \\?| waren es ungefähr\\?|"
                    + " eram, mais ou menos\\?|は約何グラムでしたか？|大约有多少克？)$");

    private StoredQuestions() {}

    static Argument of(List<Question> questions) {
        return Json.of(questions.stream().map(Stored::of).toList());
    }

    static List<Question> read(String json) {
        return Json.read(json, ALL).stream().map(Stored::question).toList();
    }
}
