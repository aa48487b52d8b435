package dev.galley.domain.appliance.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The temperatures that a step tells, in whole degrees Celsius: {@code 180 °C}, {@code 350 degrees F}, {@code 425F},
 * {@code gas mark 4}. Where one is told twice ({@code 180 °C/350 °F}) the second is left out.
 */
final class Temperatures {
    private static final Pattern TOLD = Pattern.compile(
            "(?<![\\p{L}\\d.,])(-?\\d{1,3})(?:\\s*(?:-|–|to|and)\\s*(\\d{2,3}))?\\s*"
                    + "(?:(?:°|º|˚|degrees?|deg\\.?)\\s*(celsius|centigrade|fahrenheit|[cf])?(?![\\p{L}])|([CF])(?![\\p{L}\\d]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_LETTER = Pattern.compile("[cf]");
    private static final Pattern GAS = Pattern.compile("\\bgas\\s+(?:mark\\s+)?(\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    /** The same heat told twice differs by no more than how makers of tables round. */
    private static final int SAME = 8;
    /** Whoever leaves the letter out and writes this or more means Fahrenheit: no oven is that hot. */
    private static final int SURELY_FAHRENHEIT = 275;

    private Temperatures() {}

    /** In the order of the text. */
    static List<Integer> in(String text) {
        var told = new ArrayList<Integer>();
        var found = TOLD.matcher(text);
        while (found.find()) {
            if (found.group(4) == null || !BARE_LETTER.matcher(found.group(4)).matches()) { // "2 c" are cups
                add(told, celsius(Integer.parseInt(found.group(1)), scale(found.group(3), found.group(4))));
                Optional.ofNullable(found.group(2)).ifPresent(upper -> {
                    int end = celsius(Integer.parseInt(upper), scale(found.group(3), found.group(4)));
                    add(told, end);
                });
            }
        }
        var gas = GAS.matcher(text);
        if (told.isEmpty() && gas.find()) {
            ofGasMark(Integer.parseInt(gas.group(1))).ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    private static void add(List<Integer> told, int celsius) {
        if (told.stream().noneMatch(other -> Math.abs(other - celsius) <= SAME)) {
            told.add(celsius);
        }
    }

    private static Optional<Character> scale(@org.jspecify.annotations.Nullable String word,
            @org.jspecify.annotations.Nullable String letter) {
        return Optional.ofNullable(word).or(() -> Optional.ofNullable(letter)).map(it -> Character.toLowerCase(it
                .charAt(0)));
    }

    private static int celsius(int number, Optional<Character> scale) {
        boolean fahrenheit = scale.map(letter -> letter == 'f').orElse(number >= SURELY_FAHRENHEIT);
        return fahrenheit ? (int) Math.round((number - 32) / 1.8) : number;
    }

    /** A British gas mark: 4 is 180 °C, and each is 14 °C (25 °F) more; rounded as cookers' tables do. */
    private static Optional<Integer> ofGasMark(int mark) {
        int[] celsius = {140, 150, 170, 180, 190, 200, 220, 230, 240};
        return 1 <= mark && mark <= celsius.length ? Optional.of(celsius[mark - 1]) : Optional.empty();
    }
}
