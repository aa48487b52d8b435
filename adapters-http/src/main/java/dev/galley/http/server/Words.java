package dev.galley.http.server;

import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences in the languages of Galley: of each language one file beside the class that says them, {@code words_de.properties}
 * in UTF-8. What changes in a sentence stands in braces: {@code {grams} g}. Numbers are written in plain digits everywhere.
 * Safe for many threads.
 */
public final class Words {
    static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

    private Words() {}

    /** @throws IllegalStateException where a language has no file */
    public static Words beside(Class<?> speaker) {
        return beside(speaker, "words", EnumSet.allOf(Language.class));
    }

    /** @param name what their files are called before the language */
    static Words beside(Class<?> speaker, String name, Set<Language> languages) {
        var words = new Words();
        languages.forEach(language -> words.sentences.put(
                language, read(speaker, name + "_" + language.code() + ".properties")));
        return words;
    }

    private static Properties read(Class<?> speaker, String name) {
        var properties = new Properties();
        try (var file = speaker.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("there are no " + name + " beside " + speaker);
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where there is no such sentence */
    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    /**
     * @param gaps what stands in the gaps of the sentence, by their names; more than it has do no harm
     * @throws IllegalStateException where there is no such sentence, or one of its gaps is left open
     */
    public String say(Language language, String key, Map<String, ?> gaps) {
        return find(language, key, gaps)
                .orElseThrow(() -> new IllegalStateException("there are no words for " + key + " in " + language));
    }

    /** The keys of all sentences, with their gaps open. */
    Map<String, String> all(Language language) {
        var properties = Objects.requireNonNull(sentences.get(language));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /** The same as {@link #say}; empty where there is no such sentence. */
    Optional<String> find(Language language, String key, Map<String, ?> gaps) {
        return Optional.ofNullable(Objects.requireNonNull(sentences.get(language)).getProperty(key))
                .map(sentence -> GAP.matcher(sentence).replaceAll(gap -> {
                    var filling = gaps.get(gap.group(1));
                    if (filling == null) {
                        throw new IllegalStateException("nothing to say for " + gap.group() + " of " + key);
                    }
                    return Matcher.quoteReplacement(filling.toString());
                }));
    }
}
