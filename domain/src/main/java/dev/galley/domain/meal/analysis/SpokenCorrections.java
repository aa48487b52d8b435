package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how a person puts a meal right in plain words: "the rice was half of that, and no butter". Rules and word lists
 * only, one clause after the other; what they do not cover is handed back and never guessed. Linear in the text.
 */
public final class SpokenCorrections {
    public static final int LONGEST = 500;
    private static final int MOST_CLAUSES = 20;

    /**
     * @param understood in the order of the text
     * @param notUnderstood the clauses that no rule covers, as they were written
     */
    public record Read(List<Correction> understood, List<String> notUnderstood) {
        public Read {
            understood = List.copyOf(understood);
            notUnderstood = List.copyOf(notUnderstood);
        }
    }

    private SpokenCorrections() {}

    public static Read read(String text, Language language) {
        var words = CorrectionWords.of(language);
        var understood = new ArrayList<Correction>();
        var not = new ArrayList<String>();
        Optional<Correction> before = Optional.empty();
        var clauses = clauses(text.substring(0, Math.min(text.length(), LONGEST)), words);
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            if (i + 1 < clauses.size()) { // "it was turkey, not chicken", "not chicken but turkey"
                var both = swapped(clause, clauses.get(i + 1), words);
                if (both.isPresent()) {
                    understood.add(both.get());
                    before = both;
                    i++;
                    continue;
                }
            }
            var read = clause(clause, words).or(() -> Optional.empty());
            if (read.isEmpty()) {
                read = before.flatMap(it -> goingOn(it, clause, words));
            }
            read.ifPresentOrElse(understood::add, () -> not.add(clause));
            before = read;
        }
        return new Read(understood, not);
    }

    private static List<String> clauses(String text, CorrectionWords words) {
        var clauses = new ArrayList<String>();
        for (var part : words.breaks().split(text, -1)) {
            var clause = part.strip();
            if (!clause.isEmpty() && clauses.size() < MOST_CLAUSES) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private static Optional<Correction> swapped(String one, String next, CorrectionWords words) {
        var is = match(words.itWas(), one);
        var not = match(words.butNot(), next);
        if (is.isPresent() && not.isPresent()) {
            return Optional.of(new Correction.Replace(group(not.get(), next, "t"), group(is.get(), one, "o")));
        }
        var was = match(words.butNot(), one);
        var but = match(words.butWas(), next);
        return was.isPresent() && but.isPresent()
                ? Optional.of(new Correction.Replace(group(was.get(), one, "t"), group(but.get(), next, "o")))
                : Optional.empty();
    }

    private static Optional<Correction> clause(String clause, CorrectionWords words) {
        for (var rule : words.rules()) {
            var found = match(rule.pattern(), clause);
            if (found.isPresent()) {
                var read = correction(rule, found.get(), clause, words);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Correction> correction(
            CorrectionWords.Rule rule, Matcher found, String clause, CorrectionWords words) {
        var what = group(found, clause, "t");
        if (what.isBlank()) {
            return Optional.empty();
        }
        return switch (rule.kind()) {
            case REMOVE -> Optional.of(new Correction.Remove(what));
            case SCALE -> words.factor(fold(group(found, clause, "f"))).map(by -> new Correction.Scale(what, by));
            case MEASURE -> Optional.of(new Correction.Measure(what, group(found, clause, "a")));
            case REPLACE -> Optional.of(new Correction.Replace(what, group(found, clause, "o")));
            case ADD -> Optional.of(new Correction.Add(what));
        };
    }

    /** "no butter and cheese", "add rice and beans": a bare food goes on with what was said before it. */
    private static Optional<Correction> goingOn(Correction before, String clause, CorrectionWords words) {
        if (clause.split("\\s+", -1).length > 4 || words.verbs().matcher(fold(clause)).find()) {
            return Optional.empty();
        }
        return switch (before) {
            case Correction.Remove _ -> match(words.bare(), clause)
                    .map(found -> new Correction.Remove(group(found, clause, "t")));
            case Correction.Add _ -> Optional.of(new Correction.Add(clause));
            case Correction.Scale _,Correction.Measure _,Correction.Replace _ -> Optional.empty();
        };
    }

    private static Optional<Matcher> match(Pattern pattern, String clause) {
        var found = pattern.matcher(fold(clause));
        return found.matches() ? Optional.of(found) : Optional.empty();
    }

    /** From the text as it was written: folding changes no place. */
    private static String group(Matcher found, String clause, String name) {
        return clause.substring(found.start(name), found.end(name)).strip();
    }

    /** Small letters without accents, each in its place. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        char small = Character.toLowerCase(letter);
        return switch (small) {
            case 'á', 'à', 'â', 'ä', 'ã' -> 'a';
            case 'é', 'è', 'ê', 'ë' -> 'e';
            case 'í', 'ì', 'î', 'ï' -> 'i';
            case 'ó', 'ò', 'ô', 'ö', 'õ' -> 'o';
            case 'ú', 'ù', 'û', 'ü' -> 'u';
            case 'ç' -> 'c';
            case 'ñ' -> 'n';
            case '’', '‘', '`' -> '\'';
            case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９' -> (char) (small - '０' + '0');
            default -> Character.isWhitespace(small) ? ' ' : small;
        };
    }
}
