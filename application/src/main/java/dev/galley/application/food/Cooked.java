package dev.galley.application.food;

import dev.galley.domain.kernel.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How one says that something is cooked, for foods that are named without saying so. */
final class Cooked {
    private static final Pattern SAID = Pattern.compile(
            "cooked|boiled|fried|grilled|roasted|baked|steamed|raw|gekocht|gebraten|gegrillt|roh|gebacken|cuit|cru|frit|roti|grill|"
                    + "cocid|crud|frito|frita|asad|hervid|cozid|assad|grelhad|煮|焼|炒|蒸|生|烤|煎");

    private Cooked() {}

    /** The same line of what is cooked; empty where it says how it is made already, or no such word goes behind a name. */
    static Optional<String> said(String line, Language language) {
        return word(language).filter(_ -> !isSaid(line)).map(word -> line + ", " + word);
    }

    private static Optional<String> word(Language language) {
        return switch (language) {
            case EN -> Optional.of("cooked");
            case DE -> Optional.of("gekocht");
            case ES -> Optional.of("cocido");
            case FR -> Optional.of("cuit");
            case PT -> Optional.of("cozido");
            case JA, ZH -> Optional.empty();
        };
    }

    static boolean isSaid(String name) {
        return SAID.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
