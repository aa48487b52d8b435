package dev.galley.domain.meal.analysis;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.meal.analysis.CorrectionWords.Kind;
import dev.galley.domain.meal.analysis.CorrectionWords.Rule;
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
    public static final int LONGEST = 2_000;
    private static final int MOST_CLAUSES = 20;
    /** Nobody names one food and an amount in more; it bounds what a clause costs. */
    private static final int LONGEST_CLAUSE = 150;
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?\\n。！？;；]");

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

    /**
     * @param folded the same in small letters without accents, names of foods made opaque; each letter in its place
     * @param joint what stands between it and the clause before
     */
    private record Clause(String text, String folded, int from, int to, boolean asked, String joint) {}

    private final CorrectionWords words;
    private final String text;
    private final String folded;

    private SpokenCorrections(String text, CorrectionWords words) {
        this.words = words;
        this.text = text;
        folded = words.names().matcher(fold(text)).replaceAll(name -> "x".repeat(name.group().length()));
    }

    public static Read read(String text, Language language) {
        return new SpokenCorrections(
                text.substring(0, Math.min(text.length(), LONGEST)), CorrectionWords.of(language)).read();
    }

    private Read read() {
        var understood = new ArrayList<Correction>();
        var not = new ArrayList<String>();
        Optional<Correction> before = Optional.empty();
        var clauses = clauses();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            Optional<Correction> read = Optional.empty();
            if (i + 1 < clauses.size()) { // "it was turkey, not chicken", "not chicken but turkey"
                var next = clauses.get(i + 1);
                read = first(words.pairs(), clause(clause.from, next.to, clause.asked || next.asked, clause.joint));
            }
            if (read.isPresent()) {
                i++;
            } else {
                read = first(words.pairs(), clause).or(() -> first(words.rules(), clause));
            }
            if (read.isEmpty()) {
                boolean hasMore = i + 1 < clauses.size() && isCut(clauses.get(i + 1));
                read = before.flatMap(it -> goingOn(it, clause, hasMore));
            }
            var last = before;
            read = read.filter(it -> !isUnclear(it, last));
            read.ifPresentOrElse(understood::add, () -> not.add(clause.text));
            before = read;
        }
        return new Read(understood, not);
    }

    /** The last one holds all that is left. */
    private List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        int from = 0;
        int sentence = 0;
        var found = words.breaks().matcher(folded);
        while (clauses.size() < MOST_CLAUSES - 1 && found.find()) {
            add(clauses, from, found.start());
            from = found.end();
            if (ENDS_SENTENCE.matcher(found.group()).find()) {
                if (found.group().contains("?") || found.group().contains("？")) {
                    clauses.subList(sentence, clauses.size()).replaceAll(it -> clause(it.from, it.to, true, it.joint));
                }
                sentence = clauses.size();
            }
        }
        add(clauses, from, text.length());
        return clauses;
    }

    private void add(List<Clause> clauses, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(folded.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(folded.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            int before = clauses.isEmpty() ? 0 : clauses.getLast().to;
            clauses.add(clause(start, end, false, folded.substring(before, start)));
        }
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '-' || letter == '–' || letter == '—' || letter == ':';
    }

    private Clause clause(int from, int to, boolean asked, String joint) {
        return new Clause(text.substring(from, to), folded.substring(from, to), from, to, asked, joint);
    }

    private Optional<Correction> first(List<Rule> rules, Clause clause) {
        if (clause.asked || clause.text.length() > LONGEST_CLAUSE) {
            return Optional.empty();
        }
        for (var rule : rules) {
            var found = rule.pattern().matcher(clause.folded);
            if (found.matches()) {
                var read = correction(rule, found, clause);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Correction> correction(Rule rule, Matcher found, Clause clause) {
        var what = rule.group(found, clause.text, "t");
        var said = rule.group(found, clause.folded, "t"); // of what, as the rules see it
        var item = what.filter(_ -> said.filter(this::isItem).isPresent() && !has(words.figures(), said));
        return switch (rule.kind()) {
            // "keine zwei Eier" are fewer than two, and not none
            case REMOVE -> item.filter(_ -> !said.filter(it -> words.counted().matcher(it).matches()).isPresent())
                    .map(Correction.Remove::new);
            case SCALE, LEAVE -> rule.group(found, clause.folded, "f")
                    .flatMap(words::factor)
                    .flatMap(factor -> rule.kind() == Kind.LEAVE ? rest(factor) : Optional.of(factor))
                    .flatMap(factor -> said.isEmpty() || is(words.it(), said) || is(words.all(), said)
                            ? Optional.of(new Correction.ScaleAll(clause.text, factor))
                            : item.map(it -> new Correction.Scale(it, factor)));
            case MEASURE -> rule.group(found, clause.text, "a").flatMap(amount -> said.isEmpty() || is(words.it(), said)
                    ? rule.group(found, clause.text, "b").or(() -> what).map(it -> new Correction.Remeasure(it, amount))
                    : item.map(it -> new Correction.Measure(it, amount)));
            case REPLACE -> rule.group(found, clause.folded, "o")
                    .filter(this::isFood)
                    .flatMap(_ -> item.flatMap(it -> rule.group(found, clause.text, "o")
                            .map(other -> new Correction.Replace(it, other))));
            case ADD -> rule.group(found, clause.folded, "o")
                    .filter(other -> !words.verbs().matcher(other).find()
                            && !words.ofIt().matcher(other).find()
                            && !is(words.all(), Optional.of(other)))
                    .flatMap(_ -> rule.group(found, clause.text, "o"))
                    .map(other -> new Correction.Add(other + rule.group(found, clause.text, "n").orElse("")));
        };
    }

    /** What was eaten where so much was left. */
    private static Optional<Interval> rest(Interval left) {
        return left.max() < 1
                ? Optional.of(new Interval(1 - left.max(), 1 - left.likely(), 1 - left.min()))
                : Optional.empty();
    }

    private boolean isItem(String said) {
        return !words.verbs().matcher(said).find()
                && !words.amounts().matcher(said).matches()
                && !is(words.it(), Optional.of(said))
                && !is(words.all(), Optional.of(said));
    }

    private boolean isFood(String said) {
        return isItem(said)
                && !words.judged().matcher(said).matches()
                && !words.figures().matcher(said).find();
    }

    private static boolean is(Pattern pattern, Optional<String> said) {
        return said.filter(it -> pattern.matcher(it).matches()).isPresent();
    }

    private static boolean has(Pattern pattern, Optional<String> said) {
        return said.filter(it -> pattern.matcher(it).find()).isPresent();
    }

    /** Where an item was spoken of just before, "half of it" may be half of that, or of the meal. */
    private boolean isUnclear(Correction read, Optional<Correction> before) {
        boolean namesNothing = switch (read) {
            case Correction.ScaleAll(var what, _) -> words.it().matcher(fold(what)).find()
                    && !words.all().matcher(fold(what)).find();
            case Correction.Remeasure _ -> true;
            default -> false;
        };
        return namesNothing && before.filter(it -> !(it instanceof Correction.Remove)).isPresent();
    }

    /**
     * "No butter and cheese", "add rice and beans": a bare food goes on with what was said before it, unless it is set off
     * against that. "No butter, but two eggs" tells of eggs; of "no butter, two eggs" nobody knows.
     */
    private Optional<Correction> goingOn(Correction before, Clause clause, boolean hasMore) {
        if (clause.asked || ENDS_SENTENCE.matcher(clause.joint).find()) {
            return Optional.empty();
        }
        boolean isSetOff = words.contrast().matcher(clause.joint).find()
                || words.contrast().matcher(clause.folded).lookingAt();
        boolean isBare = !isSetOff
                && clause.text.split("\\s+", -1).length <= 4
                && !words.verbs().matcher(clause.folded).find();
        return switch (before) {
            case Correction.Remove _ when isSetOff -> first(List.of(new Rule(Kind.ADD, words.counted())), clause);
            case Correction.Remove _ when isBare && !hasMore && words.joins().matcher(clause.joint).find()
                    && !words.counted().matcher(clause.folded).matches() ->
                first(List.of(new Rule(Kind.REMOVE, words.bare())), clause);
            case Correction.Add _ when isBare -> Optional.of(new Correction.Add(clause.text));
            default -> Optional.empty();
        };
    }

    /** Something is said of the clause before: "and the rice, well, somewhat less". */
    private boolean isCut(Clause next) {
        return next.joint.contains(",")
                && !words.joins().matcher(next.joint).find()
                && first(words.pairs(), next).or(() -> first(words.rules(), next)).isEmpty();
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
            default -> small != '\n' && Character.isWhitespace(small) ? ' ' : small;
        };
    }
}
