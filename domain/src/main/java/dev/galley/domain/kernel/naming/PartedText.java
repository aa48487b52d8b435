package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads names in languages that part their words, each longest known name first. */
final class PartedText {
    private static final Set<String> OR = Set.of("or", "oder", "bzw", "ou", "o", "u");
    private static final Set<String> AND = Set.of("and", "und", "et", "y", "e", "mit", "with", "avec", "con", "com");
    private static final int SHORTEST_PART = 4;
    /** German words that are also the beginning or end of others. */
    private static final Set<String> ONLY_ALONE = Set.of(
            "ente", "rind", "herz", "hack", "most", "wels", "wild", "hase", "hasen", "bier", "toast", "leber", "zunge",
            "grillen", "fond", "eisen", "teig", "kuchen", "fleisch", "harzer", "kalb", "niere", "curry", "wiener",
            "braten", "masse");

    private final Vocabulary names;
    private final boolean compounds;
    private final List<Words.Word> words;
    private final List<List<Clause>> choice = new ArrayList<>();

    private PartedText(Vocabulary names, boolean compounds, List<Words.Word> words) {
        this.names = names;
        this.compounds = compounds;
        this.words = words;
    }

    /** Of each food of a choice, what its name says; one where there is no choice. */
    static List<Hints> read(String text, Language language) {
        var reading = new PartedText(
                Vocabulary.of(language), language == Language.DE, Words.of(text));
        reading.read();
        return reading.choice.stream().map(Clause::sum).toList();
    }

    private record Match(Sense sense, int length) {}

    private void read() {
        choice.add(new ArrayList<>(List.of(new Clause())));
        int at = 0;
        while (at < words.size()) {
            if (words.get(at).apart()) {
                next();
            }
            at = step(at);
        }
    }

    private void next() {
        choice.getLast().add(new Clause());
    }

    private Clause clause() {
        return choice.getLast().getLast();
    }

    /** @return the place of the next word to be read */
    private int step(int at) {
        var word = words.get(at).text();
        var match = match(at);
        int after = at + match.map(Match::length).orElse(1);
        if (match.isPresent() && isFreeAt(after)) {
            deny(at, match.get());
            return after + 1;
        }
        if (DenialWords.LACTOSE.contains(word) && isFreeAt(at + 1)) {
            clause().denyLactose();
            return at + 2;
        }
        if (match.isPresent()) {
            clause().say(match.get().sense);
            if (match.get().sense.open()) {
                inner(at, match.get().length);
            }
            return after;
        }
        if (DenialWords.WITHOUT.contains(word)) {
            return without(at + 1);
        }
        if (DenialWords.isFree(word) || word.equals("frei")) {
            boolean of = at + 1 < words.size() && DenialWords.OF.contains(words.get(at + 1).text());
            return of ? without(at + 2) : at + 1;
        }
        var denied = DenialWords.denied(word).or(() -> plantBased(at));
        if (denied.isPresent()) {
            clause().deny(denied.get());
            return at + 1;
        }
        if (OR.contains(word) && at > 0 && at + 1 < words.size()) {
            choice.add(new ArrayList<>(List.of(new Clause())));
        } else if (AND.contains(word)) {
            next();
        } else {
            compound(at);
        }
        return at + 1;
    }

    private boolean isFreeAt(int at) {
        return at < words.size()
                && DenialWords.isFree(words.get(at).text())
                && !words.get(at).apart()
                && (at + 1 == words.size() || !DenialWords.FREE_TO_RUN.contains(words.get(at + 1).text()));
    }

    private Optional<Sense> plantBased(int at) {
        boolean said = words.get(at).text().equals("plant")
                && at + 1 < words.size()
                && words.get(at + 1).text().equals("based");
        return said ? Optional.of(DenialWords.ANIMALS) : Optional.empty();
    }

    private void deny(int at, Match match) {
        if (match.length == 1 && DenialWords.LACTOSE.contains(words.get(at).text())) {
            clause().denyLactose();
        } else {
            clause().deny(match.sense);
        }
    }

    /** Takes back the one food that is named from here on, behind one other word at most. */
    private int without(int from) {
        for (int at = from; at < Math.min(from + 2, words.size()); at++) {
            if (at > from && words.get(at).apart()) {
                return at;
            }
            var match = match(at);
            if (match.isPresent()) {
                deny(at, match.get());
                return at + match.get().length;
            }
            if (DenialWords.LACTOSE.contains(words.get(at).text())) {
                clause().denyLactose();
                return at + 1;
            }
        }
        return from;
    }

    /** What the words of a name say one by one. */
    private void inner(int from, int length) {
        for (int at = from; at < from + length;) {
            var match = match(at, Math.min(length - 1, from + length - at));
            match.ifPresent(part -> clause().say(part.sense));
            at += match.map(Match::length).orElse(1);
        }
    }

    /** The longest name that begins here. */
    private Optional<Match> match(int at) {
        int most = 1;
        while (most < names.mostWords() && at + most < words.size() && !words.get(at + most).apart()) {
            most++;
        }
        return match(at, most);
    }

    private Optional<Match> match(int at, int most) {
        for (int length = most; length > 0; length--) {
            var name = new StringBuilder();
            for (int i = at; i < at + length; i++) {
                name.append(i > at ? " " : "").append(words.get(i).singular());
            }
            var sense = sense(name.toString());
            if (sense.isPresent()) {
                return Optional.of(new Match(sense.get(), length));
            }
        }
        return Optional.empty();
    }

    private Optional<Sense> sense(String name) {
        var sense = names.sense(name);
        if (sense.isPresent() || !compounds) {
            return sense;
        }
        for (var ending : new String[]{"n", "en", "e", "er", "es"}) {
            if (name.endsWith(ending) && name.length() > ending.length() + 2) {
                var found = names.ownSense(Words.singular(name.substring(0, name.length() - ending.length())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** German writes words together: what they begin and end with tells what they are. */
    private void compound(int at) {
        var word = words.get(at).text();
        var free = compounds ? DenialWords.beforeFrei(word) : Optional.<String>empty();
        if (free.isPresent()) {
            if (DenialWords.LACTOSE.contains(free.get())) {
                clause().denyLactose();
            } else {
                names.sense(Words.singular(free.get())).ifPresent(clause()::deny);
            }
            return;
        }
        clause().sayNothing();
        if (!compounds) {
            return;
        }
        var rest = word;
        for (int end = word.length() - 2; end >= SHORTEST_PART; end--) {
            var beginning = alone(word.substring(0, end));
            if (beginning.isPresent()) {
                clause().say(beginning.get());
                rest = word.substring(end);
                break;
            }
        }
        for (int start = 0; start <= rest.length() - SHORTEST_PART; start++) {
            var ending = part(rest.substring(start));
            if (ending.isPresent()) {
                clause().say(ending.get());
                return;
            }
        }
    }

    private Optional<Sense> alone(String part) {
        return ONLY_ALONE.contains(part) ? Optional.empty() : names.ownSense(Words.singular(part));
    }

    private Optional<Sense> part(String part) {
        return alone(part)
                .or(() -> part.endsWith("en") ? names.ownSense(part.substring(0, part.length() - 1)) : Optional.empty())
                .or(() -> part.endsWith("n") ? names.ownSense(part.substring(0, part.length() - 1)) : Optional.empty());
    }
}
