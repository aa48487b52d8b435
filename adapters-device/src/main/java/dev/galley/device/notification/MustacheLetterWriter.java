package dev.galley.device.notification;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.notification.Letter;
import dev.galley.domain.notification.LetterWriter;
import dev.galley.domain.notification.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Fills one frame, in text and in HTML, with the words of a language. */
public final class MustacheLetterWriter implements LetterWriter {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** The library's own would also write an equals sign as a number, and links are read by people, too. */
    private static final Mustache.Escaper MARKUP = Escapers.simple(new String[][]{
            {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Template text = compiled("letter.txt", Escapers.NONE);
    private final Template html = compiled("letter.html", MARKUP);
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    public MustacheLetterWriter() {
        for (var language : Language.values()) {
            words.put(language, words(language));
        }
    }

    @Override
    public Letter write(Occasion occasion, String to, Language language) {
        var spoken = Objects.requireNonNull(words.get(language));
        var frame = switch (occasion) {
            case Occasion.Welcome(var name) -> frame(spoken, "welcome", Map.of("name", oneLine(name)), "");
            case Occasion.PasswordReset(var name, var link, var minutes) ->
                frame(spoken, "reset", Map.of("name", oneLine(name), "minutes", minutes), link);
            case Occasion.Reclaimed(var name, var link) ->
                frame(spoken, "reclaimed", Map.of("name", oneLine(name)), link);
            case Occasion.FirmwareHalted(var name, var model, var version, var failed, var decided) -> frame(
                    spoken,
                    "firmware",
                    Map.of(
                            "name", oneLine(name),
                            "model", oneLine(model),
                            "version", oneLine(version),
                            "failed", failed,
                            "decided", decided),
                    "");
        };
        var filled = Map.<String, Object>of(
                "language", language.code(),
                "subject", frame.subject,
                "greeting", frame.greeting,
                "body", frame.body,
                "hasLink", !frame.link.isEmpty(),
                "link", frame.link,
                "button", frame.button,
                "closing", frame.closing);
        return new Letter(to, frame.subject, text.execute(filled), html.execute(filled), language);
    }

    private record Frame(String subject, String greeting, String body, String link, String button, String closing) {}

    private static Frame frame(Properties words, String occasion, Map<String, Object> values, String link) {
        return new Frame(
                word(words, occasion + ".subject", values),
                word(words, "greeting", values),
                word(words, occasion + ".body", values),
                link,
                link.isEmpty() ? "" : word(words, occasion + ".button", values),
                word(words, occasion + ".closing", values));
    }

    /** What is put in is not escaped here, but where the whole is put into the frame. */
    private static String word(Properties words, String key, Map<String, Object> values) {
        var pattern = Objects.requireNonNull(words.getProperty(key), key);
        return Mustache.compiler().withEscaper(Escapers.NONE).compile(pattern).execute(values);
    }

    private static String oneLine(String name) {
        return BREAKS.matcher(name).replaceAll(" ").strip();
    }

    private static Template compiled(String name, Mustache.Escaper escaper) {
        try (var reader = new InputStreamReader(resource(name), StandardCharsets.UTF_8)) {
            return Mustache.compiler().withEscaper(escaper).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties words(Language language) {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                resource("words_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MustacheLetterWriter.class.getResourceAsStream("/letters/" + name), name);
    }
}
