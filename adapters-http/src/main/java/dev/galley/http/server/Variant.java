package dev.galley.http.server;

import dev.galley.domain.kernel.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Names one of the answers about a subject: by the route, the language and the values of its parameters. Two requests have
 * the same name only if all of these are the same, so every value is followed by its length.
 */
final class Variant {
    private final StringBuilder text = new StringBuilder(96);

    Variant(String path, Language language) {
        text.append(path).append('?').append(language.name());
    }

    void add(String name, Object value) {
        text.append('&').append(name).append('=');
        append(value);
    }

    private void append(Object value) {
        switch (value) {
            case Optional<?> maybe -> {
                if (maybe.isPresent()) {
                    append(maybe.get());
                }
            }
            case Collection<?> several -> {
                text.append('[');
                several.forEach(this::append);
                text.append(']');
            }
            case BigDecimal number -> measured(number.stripTrailingZeros().toPlainString());
            case Object other -> measured(other.toString());
        }
    }

    /** Records, enums and ids say in their text all that they are. */
    private void measured(String value) {
        text.append(value).append('#').append(value.length());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
