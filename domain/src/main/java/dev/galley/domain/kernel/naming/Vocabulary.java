package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names that are known, by language. What is listed several times means all of it at once. */
final class Vocabulary {
    private static final List<String> TABLES = List.of(
            DairyNames.TABLE,
            EggNames.TABLE,
            FishNames.TABLE,
            FishLikeNames.TABLE,
            GrainNames.TABLE,
            NutAndBeanNames.TABLE,
            SeedNames.TABLE,
            NutLikeNames.TABLE,
            MeatNames.TABLE,
            AnimalNames.TABLE,
            MeatLikeNames.TABLE,
            SauceNames.TABLE,
            DishNames.TABLE,
            DenialWords.TABLE);
    /** Names that are understood in every language that parts its words: tofu, parmesan. */
    private static final String EVERYWHERE = "*";
    private static final Map<String, Map<String, Sense>> BY_CODE = read();
    private static final Map<Language, Vocabulary> ALL = all();

    private final List<Map<String, Sense>> tables;
    private final int mostWords;
    private final int longest;

    private Vocabulary(List<Map<String, Sense>> tables) {
        this.tables = tables;
        mostWords = tables.stream()
                .flatMap(table -> table.keySet().stream())
                .mapToInt(name -> (int) name.chars().filter(c -> c == ' ').count() + 1)
                .max()
                .orElse(0);
        longest = tables.stream().flatMap(table -> table.keySet().stream()).mapToInt(String::length).max().orElse(0);
    }

    /** Of text in this language: its own names first, then those understood everywhere, then the English ones. */
    static Vocabulary of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The same for the same tables. */
    static String edition() {
        return Integer.toHexString(String.join("\n", TABLES).hashCode());
    }

    /** How many there are, over all languages. */
    static int size() {
        return BY_CODE.values().stream().mapToInt(Map::size).sum();
    }

    int mostWords() {
        return mostWords;
    }

    int longest() {
        return longest;
    }

    Optional<Sense> sense(String name) {
        for (var table : tables) {
            var sense = table.get(name);
            if (sense != null) {
                return Optional.of(sense);
            }
        }
        return Optional.empty();
    }

    /** Only by the language's own names, which are those that compounds are made of. */
    Optional<Sense> ownSense(String name) {
        return Optional.ofNullable(tables.getFirst().get(name));
    }

    private static Map<Language, Vocabulary> all() {
        var all = new EnumMap<Language, Vocabulary>(Language.class);
        for (var language : Language.values()) {
            var tables = new ArrayList<Map<String, Sense>>();
            tables.add(BY_CODE.getOrDefault(language.code(), Map.of()));
            if (language != Language.JA && language != Language.ZH) {
                tables.add(BY_CODE.getOrDefault(EVERYWHERE, Map.of()));
                tables.add(BY_CODE.getOrDefault(Language.EN.code(), Map.of()));
            }
            all.put(language, new Vocabulary(List.copyOf(tables)));
        }
        return all;
    }

    private static Map<String, Map<String, Sense>> read() {
        var all = new HashMap<String, Map<String, Sense>>();
        for (var table : TABLES) {
            var sense = Sense.NOTHING;
            for (var line : table.lines().toList()) {
                var code = line.substring(0, line.indexOf(' '));
                var rest = line.substring(code.length() + 1);
                if (code.equals("=") || code.equals("=+")) {
                    sense = code.equals("=") ? Sense.of(rest) : Sense.of(rest).opened();
                    continue;
                }
                var names = all.computeIfAbsent(code, _ -> new HashMap<>());
                var meant = sense;
                Arrays.stream(rest.split("; ", -1))
                        .map(name -> code.equals("ja") || code.equals("zh") ? Words.folded(name) : Words.key(name))
                        .forEach(name -> names.merge(name, meant, Sense::and));
            }
        }
        // What is understood everywhere may say more in one language, never less: English adds to it.
        all.getOrDefault(EVERYWHERE, Map.of())
                .forEach((name, sense) -> all.forEach((code, names) -> {
                    if (!code.equals(EVERYWHERE)) {
                        names.computeIfPresent(name, (_, own) -> own.equals(Sense.NOTHING) ? own : own.and(sense));
                    }
                }));
        return all;
    }
}
