package dev.galley.domain.recipe.reading;

import dev.galley.domain.recipe.RecipeContent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How many servings a recipe says that it makes: {@code Serves 4-6}, {@code 12 muffins}, {@code 4 Portionen}. */
public final class Yields {
    private static final int LONGEST = 200;
    /** Beginnings of words for people and helpings, as long as no other word begins like it. */
    private static final Set<String> HELPINGS = Set.of(
            "serv", "portion", "porti", "porci", "porç", "person", "people", "ppl", "guest", "pers", "pax", "esser",
            "convive", "comensal", "racion", "ración", "raciones", "pessoa", "porz", "helping", "annos", "hengel",
            "osob",
            "порци", "персон", "μερίδ", "kişi", "adag", "fő", "orang", "מנות", "سعره", "حص", "fete", "couvert",
            "kuvert");
    private static final Set<String> AMOUNTS = Set.of(
            "g", "gr", "gram", "grams", "gramm", "grammes", "gramos", "kg", "kilo", "ml", "cl", "dl", "l", "liter",
            "litre",
            "liters", "litres", "litro", "litros", "cup", "cups", "tasse", "tassen", "tasses", "taza", "tazas", "oz",
            "ounce", "ounces", "lb", "lbs", "pound", "pounds", "pint", "pints", "quart", "quarts", "gallon", "gallons",
            "inch", "inches", "cm", "tbsp", "tsp", "tablespoons", "teaspoons", "x", "min", "minutes", "hours");
    private static final Set<String> DOZENS = Set.of(
            "dozen", "dozens", "doz", "dutzend", "douzaine", "douzaines", "docena", "docenas", "dúzia", "dúzias",
            "dozzina",
            "dozzine", "dozijn");
    private static final String HAN_HELPINGS = "人名份";

    private Yields() {}

    /** 1 to {@link RecipeContent#MOST_SERVINGS}; of a range the lower end. Empty where only a weight or a size is told. */
    public static Optional<Integer> servings(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Integer> first = Optional.empty();
        int depth = 0;
        boolean helpingBefore = false;
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            if (Figures.startsNumber(plain, at)) {
                var number = Figures.at(plain, at);
                int next = rangeEnd(plain, number.end());
                var word = wordAt(plain, next);
                boolean helpings = helpingBefore || isHelping(word)
                        || (next < plain.length() && HAN_HELPINGS.indexOf(plain.charAt(next)) >= 0);
                boolean dozens = DOZENS.contains(word);
                var count = count(number.value() * (dozens ? 12 : 1));
                if (helpings && count.isPresent()) {
                    return count;
                }
                boolean size = AMOUNTS.contains(word) || depth > 0 || (at > 0 && plain.charAt(at - 1) == 'x')
                        || (!dozens && number.value() != Math.rint(number.value()));
                first = first.isPresent() || size ? first : count;
                helpingBefore = false;
                at = next + (dozens ? word.length() : 0);
            } else if (Character.isLetter(c)) {
                var word = wordAt(plain, at);
                var worth = TimeWords.NUMBERS.get(word);
                var next = wordAt(plain, Math.min(plain.length(), at + word.length() + 1));
                boolean dozens = worth != null && worth < 12 && DOZENS.contains(next);
                if (worth != null && (dozens || (worth > 1 && worth == Math.rint(worth))) && first.isEmpty()) {
                    boolean half = plain.startsWith("half a dozen", Math.max(0, at - "half ".length()));
                    first = count(half ? 6 : worth * (dozens ? 12 : 1));
                }
                helpingBefore = isHelping(word) || (helpingBefore && word.length() < 4);
                at += word.length();
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            }
        }
        return first;
    }

    private static Optional<Integer> count(double value) {
        return value >= 1 && value <= RecipeContent.MOST_SERVINGS ? Optional.of((int) value) : Optional.empty();
    }

    /** Past the upper end of a range: the lower one counts, and the words after both. */
    private static int rangeEnd(String text, int from) {
        int at = from;
        while (at < text.length() && " -–—~〜".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean words = false;
        for (var word : new String[]{"to ", "bis ", "à ", "a ", "or ", "of ", "oder "}) {
            if (!words && text.startsWith(word, at)) {
                at += word.length();
                words = true;
            }
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && at > from && Figures.startsNumber(text, at)) {
            at = Figures.at(text, at).end();
        } else {
            at = from;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        return at;
    }

    private static String wordAt(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    static boolean isHelping(String word) {
        return HELPINGS.stream().anyMatch(word::startsWith);
    }
}
