package dev.galley.domain.recipe.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lengths of time as recipes say them: ISO 8601 in all its dialects and near misses, and words of many languages. Of a range
 * the upper end counts, so that nobody is late. Reading never takes more than linear time.
 */
public final class Durations {
    /** What a recipe takes: 30 days. */
    public static final int MOST_SECONDS = 30 * 24 * 3600;

    private static final int LONGEST = 120;
    private static final Pattern ISO = Pattern.compile(
            "P(?:(\\d{1,5}(?:[.,]\\d{1,9})?)Y)?(?:(\\d{1,5}(?:[.,]\\d{1,9})?)M)?(?:(\\d{1,5}(?:[.,]\\d{1,9})?)W)?"
                    + "(?:(\\d{1,5}(?:[.,]\\d{1,9})?)D)?(?:T(?:(\\d{1,6}(?:[.,]\\d{1,9})?)H)?"
                    + "(?:(\\d{1,6}(?:[.,]\\d{1,9})?)(?:M|$))?(?:(\\d{1,7}(?:[.,]\\d{1,9})?)S)?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final double[] ISO_SECONDS = {365 * 86_400, 30 * 86_400, 604_800, 86_400, 3600, 60, 1};

    private Durations() {}

    /**
     * Whole minutes, rounded up, 0 to 43,200.
     *
     * @param text a number alone is minutes; empty if no time is told, or a negative or longer one
     */
    public static Optional<Integer> minutes(String text) {
        return seconds(text).map(seconds -> Math.ceilDiv(seconds, 60));
    }

    /** Whole seconds, 0 to {@link #MOST_SECONDS}; as {@link #minutes}. */
    public static Optional<Integer> seconds(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replace("three quarters", "0.75");
        if (plain.isEmpty() || plain.length() > LONGEST || plain.startsWith("-p")) {
            return Optional.empty();
        }
        var told = iso(plain);
        if (told.isEmpty()) {
            told = clock(plain);
        }
        if (told.isEmpty()) {
            told = new Words(plain).seconds();
        }
        return told.filter(seconds -> seconds >= 0 && seconds <= MOST_SECONDS)
                .map(seconds -> (int) Math.round(seconds));
    }

    private static Optional<Double> iso(String plain) {
        var upper = plain.toUpperCase(Locale.ROOT).replace(" ", "");
        if (!upper.startsWith("P")) {
            return Optional.empty();
        }
        var match = ISO.matcher(upper);
        if (!match.matches()) {
            return Optional.empty();
        }
        double seconds = 0;
        boolean any = false;
        for (int i = 0; i < ISO_SECONDS.length; i++) {
            var part = match.group(i + 1);
            if (part != null) {
                any = true;
                seconds += Double.parseDouble(part.replace(',', '.')) * ISO_SECONDS[i];
            }
        }
        return any ? Optional.of(seconds) : Optional.empty();
    }

    /** {@code 1:30} is an hour and a half. */
    private static Optional<Double> clock(String plain) {
        var match = CLOCK.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        var rest = match.group(3);
        return Optional.of(Integer.parseInt(match.group(1)) * 3600.0
                + Integer.parseInt(match.group(2)) * 60.0
                + (rest == null ? 0 : Integer.parseInt(rest)));
    }

    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "plus");
    private static final Set<String> PART_OF = Set.of("of", "d", "de", "di");
    private static final Set<String> TO = Set.of("to", "bis", "à", "or", "a", "tot", "til", "до");

    /** Reads numbers and words from left to right. */
    private static final class Words {
        private final String text;
        private int at;
        private double total;
        /** The number that waits for its unit; negative if there is none. */
        private double number = -1;
        private double lastUnit;
        private boolean range;
        private boolean joined;
        private boolean any;

        Words(String text) {
            this.text = text;
        }

        Optional<Double> seconds() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Figures.startsNumber(text, at)) {
                    number();
                } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                    word();
                } else {
                    range |= (c == '-' || c == '–' || c == '—' || c == '~' || c == '〜') && (number >= 0 || any);
                    at++;
                }
            }
            if (number >= 0) { // a number without a unit: minutes, or the unit one below the last
                total += number * (lastUnit == 3600 || !any ? 60 : 0);
                any = true;
            }
            return any ? Optional.of(total) : Optional.empty();
        }

        private void number() {
            var read = Figures.at(text, at);
            at = read.end();
            if (number >= 0 && range) {
                range = false;
                number = Math.max(number, read.value()); // the upper end
            } else {
                number = number > 0 && read.value() < 1 ? number + read.value() : read.value();
            }
            joined = false;
        }

        private void word() {
            for (int length = 2; length >= 1; length--) {
                var unit = TimeWords.HAN_SECONDS.get(text.substring(at, Math.min(text.length(), at + length)));
                if (unit != null) {
                    at += length;
                    boolean half = text.startsWith("半", at);
                    at += half ? 1 : 0;
                    unit(unit, half);
                    return;
                }
            }
            int start = at;
            while (at < text.length()
                    && (Character.isLetter(text.charAt(at))
                            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK)) {
                at++;
            }
            var word = text.substring(start, at);
            var unit = TimeWords.SECONDS.get(word);
            var worth = TimeWords.NUMBERS.get(word);
            if (AND.contains(word) && (number >= 0 || any)) {
                joined = true;
            } else if (TO.contains(word) && (number > 1 || (number < 0 && any))) {
                range = true;
            } else if (worth != null && !(number >= 0 && unit != null)) {
                numberWord(worth);
            } else if (unit != null) {
                unit(unit, false);
            } else if (PART_OF.contains(word) && number > 0 && number < 1) {
                joined = false; // "quarter of an hour": the article that follows changes nothing
            } else {
                number = -1; // of something else: "1 hour plus 2 nights"
            }
        }

        private void numberWord(double worth) {
            boolean halfMore = worth == 0.5 && any && lastUnit > 60 && (number < 0 || number == 1);
            if (halfMore) {
                total += lastUnit / 2; // "an hour and a half", "hora y media"
                number = -1;
            } else if (number >= 0 && worth < 1) {
                number = number == 1 && !joined ? worth : number + worth; // "eine halbe Stunde", "two and a half"
            } else if (number < 0 || range) {
                number = range ? Math.max(number, worth) : worth;
                range = false;
                joined = false;
            } // else an article: "half an hour"
        }

        private void unit(int seconds, boolean half) {
            if (number >= 0) {
                if (any && range && seconds == lastUnit) { // "30 minutes - 45 minutes"
                    total = Math.max(total, number * seconds);
                } else {
                    total += number * seconds;
                }
                any = true;
            } else if (half) {
                any = true;
            }
            total += half ? seconds / 2.0 : 0;
            lastUnit = seconds;
            number = -1;
            range = false;
            joined = false;
        }
    }
}
