package dev.galley.domain.food.match;

import dev.galley.domain.food.match.Vocabulary.Sense;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Set<Sense> HOW_IT_IS = EnumSet.of(Sense.SOFT, Sense.USUAL, Sense.NOISE);

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
        var judged = judged(name);
        double best = 0;
        for (var wording : wordings) {
            best = Math.max(best, of(wording, judged, similar));
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

    /**
     * What does not depend on how the phrase is worded.
     *
     * @param weight how much it tells
     * @param otherState what it costs if nobody asked for it
     */
    private record Word(String word, double weight, double otherState) {}

    /** @param thing the word that says what it is; empty where all of them only say how it is */
    private record JudgedName(List<Word> words, Set<String> all, Optional<String> thing) {}

    private JudgedName judged(NamedFood name) {
        var words = new ArrayList<Word>();
        var thing = Optional.<String>empty();
        for (var word : name.words()) {
            var senses = phrases.vocabulary().senses(word);
            words.add(new Word(word, weight(word, senses, name), otherState(senses)));
            if (Collections.disjoint(senses, HOW_IT_IS)) {
                thing = Optional.of(word);
            }
        }
        return new JudgedName(words, Set.copyOf(name.words()), thing);
    }

    private double of(Wording wording, JudgedName name, Map<String, Map<String, Double>> similar) {
        var matched = new HashSet<String>();
        double wanted = 0;
        double found = 0;
        boolean hasHead = false;
        boolean lacksAsked = false;
        for (var term : wording.terms()) {
            double near = near(term.word(), name.all, similar, matched);
            wanted += term.weight();
            found += term.weight() * near;
            lacksAsked |= near == 0 && phrases.vocabulary().isAsked(term.word());
            hasHead |= near > 0 && term.word().equals(wording.head());
        }
        if (matched.isEmpty()) {
            return 0;
        }
        double all = 0;
        double asked = 0;
        double hinted = 0;
        double otherState = 0;
        for (var word : name.words) {
            boolean isHint = wording.hints().contains(word.word);
            boolean isMatched = matched.contains(word.word);
            all += word.weight;
            if (isMatched || isHint) {
                asked += word.weight;
                hinted += isMatched ? 0 : HINT;
            } else {
                otherState = Math.max(otherState, word.otherState);
            }
        }
        // the name is that of another thing: peanut butter where peanuts are meant
        boolean otherThing = name.thing
                .filter(thing -> !matched.contains(thing) && !wording.hints().contains(thing))
                .isPresent();
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

    private static double otherState(Set<Sense> senses) {
        return senses.contains(Sense.COOKED) ? OTHER_STATE : senses.contains(Sense.STATE) ? OTHER_FORM : 0;
    }

    private static double weight(String word, Set<Sense> senses, NamedFood name) {
        double weight = senses.contains(Sense.USUAL) || senses.contains(Sense.NOISE)
                ? USUAL_WEIGHT
                : senses.contains(Sense.SOFT) ? SOFT_WEIGHT : 1;
        return name.head().contains(word) ? weight : weight * TAIL_SHARE;
    }

    private static double near(
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
}
