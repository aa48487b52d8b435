package dev.galley.bootstrap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that can be set, by an environment variable or a line of the configuration file, both of this name.
 *
 * @param byDefault how the default is written; empty for what is unset by default
 * @param secret never printed, never logged
 * @param reader makes a value of the text, or says what to write instead
 */
public record Setting<T>(String name, String byDefault, boolean secret, String description, Reader<T> reader) {
    /** Makes a value of what was written. */
    public interface Reader<T> {
        T read(String written) throws Unfit;
    }

    /** What was written cannot be used. The message says what to write instead. */
    public static final class Unfit extends Exception {
        public Unfit(String fix) {
            super(fix, null, false, false);
        }
    }

    public static Setting<String> text(String name, String byDefault, String description) {
        return new Setting<>(name, byDefault, false, description, written -> written);
    }

    /** A whole number in a range, both ends included. */
    public static Setting<Integer> integer(String name, int byDefault, int least, int most, String description) {
        return new Setting<>(name, String.valueOf(byDefault), false, description, written -> {
            try {
                int value = Integer.parseInt(written);
                if (least <= value && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of range
            }
            throw new Unfit("write a whole number from %d to %d".formatted(least, most));
        });
    }

    /** One of the names of an enum, in small letters. */
    public static <E extends Enum<E>> Setting<E> choice(
            String name, E byDefault, Class<E> words, String description) {
        var known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Setting<>(name, byDefault.name().toLowerCase(Locale.ROOT), false, description, written -> {
            int index = known.indexOf(written.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new Unfit("write one of " + String.join(", ", known));
            }
            return words.getEnumConstants()[index];
        });
    }

    /** Several values in one line, separated by commas. */
    public static Setting<List<String>> several(String name, String description) {
        return new Setting<>(name, "", false, description, written -> Stream.of(written.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** The address of a service, with one of these schemes. It may hold a password, so it is never printed. */
    public static Setting<Optional<URI>> service(String name, List<String> schemes, String example,
            String description) {
        return new Setting<>(name, "", true, description, written -> {
            if (written.isEmpty()) {
                return Optional.empty();
            }
            try {
                var uri = new URI(written);
                if (schemes.contains(uri.getScheme()) && uri.getHost() != null) {
                    return Optional.of(uri);
                }
            } catch (URISyntaxException e) {
                // told below; the exception would quote a password
            }
            throw new Unfit("write an address like " + example);
        });
    }
}
