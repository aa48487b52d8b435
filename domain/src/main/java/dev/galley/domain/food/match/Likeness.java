package dev.galley.domain.food.match;

import dev.galley.domain.kernel.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a food's name answers a phrase, from 0 to a little above 1: how much of the phrase the name has, how much of the name was
 * asked for, and whether both speak of the same thing in the same state. What nothing is said of is meant raw and plain.
 * The weights are ours, set on labelled lines; see docs/ingredient-lines.md.
 */
public final class Likeness {
    /** Below, a name does not answer the phrase. */
    public static final double ENOUGH = 0.65;

    private static final double RECALL = 0.62;
    private static final double PRECISION = 0.38;
    private static final double OTHER_HEAD = 0.30;
    private static final double OTHER_THING = 0.10;
    private static final double OTHER_STATE = 0.10;
    private static final double OTHER_FORM = 0.07;
    private static final double LACKING = 0.08;
    private static final double HINT = 0.06;
    private static final double EXACT = 0.02;
    private static final double REWRITTEN = 0.015;
    private static final double FOREIGN = 0.03;
    private static final double OTHERS_FOOD = 0.07;
    private static final double RARER = 0.008;
    private static final double ALIAS = 0.004;
    private static final double USUAL_WEIGHT = 0.08;
    private static final double SOFT_WEIGHT = 0.6;
    private static final double TAIL_SHARE = 0.6;

    private final Phrases phrases;

    public Likeness(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * @param similar for words that no name has: the nearest that some have, with how near they are, from 0 to 1
     * @return from 0; 1 and above is the very name
     */
    public double of(
            Collection<Wording> wordings, NamedFood name, Language language, Map<String, Map<String, Double>> similar) {
        double best = 0;
        for (var wording : wordings) {
            best = Math.max(best, of(wording, name, similar));
        }
        boolean foreign = name.language().filter(it -> it != language && it != Language.EN).isPresent();
        return best == 0
                ? 0
                : Math.max(0, best
                        - (foreign ? FOREIGN : 0)
                        - (name.isOwn() ? 0 : OTHERS_FOOD)
                        - RARER * (name.rank() - 1)
                        - (name.isMain() ? 0 : ALIAS));
    }

    private double of(Wording wording, NamedFood name, Map<String, Map<String, Double>> similar) {
        var words = new HashSet<>(name.words());
        var matched = new HashSet<String>();
        double wanted = 0;
        double found = 0;
        boolean hasHead = false;
        boolean lacksAsked = false;
        var vocabulary = phrases.vocabulary();
        for (var term : wording.terms()) {
            double near = near(term.word(), words, similar, matched);
            wanted += term.weight();
            found += term.weight() * near;
            lacksAsked |= near == 0 && vocabulary.isAsked(term.word());
            hasHead |= near > 0 && term.word().equals(wording.head());
        }
        if (matched.isEmpty()) {
            return 0;
        }
        double all = 0;
        double asked = 0;
        double hinted = 0;
        double otherState = 0;
        for (var word : name.words()) {
            boolean isHint = wording.hints().contains(word);
            boolean isMatched = matched.contains(word) || isHint;
            double weight = weight(word, name);
            all += weight;
            asked += isMatched ? weight : 0;
            hinted += isHint && !matched.contains(word) ? HINT : 0;
            if (!isMatched) {
                otherState = Math.max(otherState, otherState(word));
            }
        }
        boolean otherThing = isOtherThing(name.words(), matched, wording.hints());
        boolean exact = found == wanted && asked == all;
        return RECALL * found / wanted
                + PRECISION * asked / all
                + Math.min(hinted, 2 * HINT)
                + (exact ? EXACT : 0)
                - (hasHead ? 0 : OTHER_HEAD)
                - (otherThing ? OTHER_THING : 0)
                - otherState
                - (lacksAsked ? LACKING : 0)
                - (wording.isRewritten() ? REWRITTEN : 0);
    }

    private double otherState(String word) {
        return phrases.vocabulary().isCooked(word)
                ? OTHER_STATE
                : phrases.vocabulary().isState(word) ? OTHER_FORM : 0;
    }

    private double near(
            String word, Set<String> words, Map<String, Map<String, Double>> similar, Set<String> matched) {
        if (words.contains(word)) {
            matched.add(word);
            return 1;
        }
        double best = 0;
        var nearest = "";
        for (var other : similar.getOrDefault(word, Map.of()).entrySet()) {
            if (other.getValue() > best && words.contains(other.getKey())) {
                best = other.getValue();
                nearest = other.getKey();
            }
        }
        if (best > 0) {
            matched.add(nearest);
        }
        return best;
    }

    private double weight(String word, NamedFood name) {
        var vocabulary = phrases.vocabulary();
        double weight = vocabulary.isUsual(word) || vocabulary.isNoise(word)
                ? USUAL_WEIGHT
                : vocabulary.isSoft(word) ? SOFT_WEIGHT : 1;
        return name.head().contains(word) ? weight : weight * TAIL_SHARE;
    }

    /** Whether the name is that of another thing: peanut butter where peanuts are meant. */
    private boolean isOtherThing(List<String> words, Set<String> matched, Set<String> hints) {
        var vocabulary = phrases.vocabulary();
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            if (!vocabulary.isSoft(word) && !vocabulary.isUsual(word) && !vocabulary.isNoise(word)) {
                return !matched.contains(word) && !hints.contains(word);
            }
        }
        return false;
    }
}
