package dev.galley.domain.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that Galley speaks. */
public enum Language {
    EN, ES, FR, DE, PT, JA, ZH;

    /** ISO 639-1: {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code ISO 639-1, in small letters; empty for a language that Galley does not speak */
    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
    }
}
