package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a name that leaves a choice apart into complete foods: {@code olive or corn oil} is olive oil, corn oil. */
final class Alternatives {
    private final Draft draft;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final Words words;

    Alternatives(Draft draft, Lexicon lexicon) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.lexicon = lexicon;
        this.words = new Words(tokens, lexicon);
    }

    /** The places of a food's words. */
    private record Choice(List<Integer> places) {}

    List<String> names() {
        var choices = choices();
        if (choices.size() < 2) {
            return List.of();
        }
        var last = choices.getLast().places;
        int shared = last.getLast();
        boolean shares = last.size() > 1 && lexicon.has(Kind.SHARED, tokens, shared);
        var names = new ArrayList<String>();
        for (var choice : choices) {
            boolean isLast = choice.places.getLast() == shared;
            boolean needs = shares && !isLast && lexicon.has(Kind.NEEDS, tokens, choice.places.getLast());
            if (!isLast && words.onlyDescribes(choice.places.getFirst(), choice.places.getLast() + 1)) {
                names.add(written(choice) + " " + described(choices.getLast()));
            } else {
                names.add(needs ? written(choice) + " " + word(shared) : written(choice));
            }
        }
        return names;
    }

    /** What all the adjectives of a choice describe: of {@code frozen blueberries}, the blueberries. */
    private String described(Choice choice) {
        var places = choice.places;
        int from = 0;
        while (from < places.size() - 1 && (words.onlyDescribes(places.get(from), places.get(from) + 1)
                || lexicon.has(Kind.NEEDS, tokens, places.get(from)))) {
            from++;
        }
        return written(new Choice(places.subList(from, places.size())));
    }

    private List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        var current = new ArrayList<Integer>();
        boolean any = false;
        int i = 0;
        while (i < tokens.size()) {
            boolean named = draft.field(i) == Field.NAME;
            int next = named ? lexicon.skip(Kind.OR, tokens, i) : i;
            boolean comma = named && tokens.is(i, Token.Kind.COMMA);
            if (next > i || comma) {
                any |= next > i;
                if (!current.isEmpty()) {
                    choices.add(new Choice(List.copyOf(current)));
                    current.clear();
                }
            } else if (named && tokens.at(i).speaks()) {
                current.add(i);
            }
            i = Math.max(next, i + 1);
        }
        if (!current.isEmpty()) {
            choices.add(new Choice(List.copyOf(current)));
        }
        return any ? choices : List.of();
    }

    private String written(Choice choice) {
        return String.join(" ", choice.places.stream().map(this::word).toList());
    }

    private String word(int index) {
        return draft.text().substring(tokens.at(index).from(), tokens.at(index).to());
    }
}
