package dev.galley.domain.food.line;

import dev.galley.domain.food.line.Lexicon.Kind;
import dev.galley.domain.food.line.ParsedLine.Confidence;
import dev.galley.domain.food.line.ParsedLine.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the finished line of a draft in which each word was given to a field. */
final class Reading {
    private static final List<Field> SPARE = List.of(Field.NOTE, Field.PREPARATION, Field.PURPOSE, Field.SIZE);

    private static final List<Kind> JOINERS = List.of(Kind.PLUS, Kind.OR, Kind.EACH);

    private final Draft draft;
    private final Tokens tokens;
    private final Lexicon lexicon;

    Reading(Draft draft, Lexicon lexicon) {
        this.draft = draft;
        this.tokens = draft.tokens();
        this.lexicon = lexicon;
    }

    ParsedLine line() {
        joiners();
        draft.fill(0, tokens.size(), Field.NOTE);
        boolean named = has(Field.NAME) || nameFromUnit() || nameFromRest();
        var spans = spans();
        var text = draft.text();
        if (!named) {
            return unknown(text);
        }
        var first = draft.amounts().isEmpty() ? null : draft.amounts().getFirst();
        return new ParsedLine(
                text,
                first == null ? Optional.empty() : first.quantity(),
                first == null ? Optional.empty() : first.quantityMax(),
                first == null ? Optional.empty() : first.unit(),
                written(spans, Field.SIZE, ", "),
                written(spans, Field.NAME, " ").orElse(text.strip()),
                new Alternatives(draft, lexicon).names(),
                written(spans, Field.PREPARATION, ", "),
                written(spans, Field.PURPOSE, ", "),
                written(spans, Field.NOTE, ", "),
                draft.isOptional(),
                draft.amounts(),
                new Certainty(draft).grade(),
                spans);
    }

    /**
     * Words between amounts tell whether the second is added or the same again, and of how many things it is said:
     * {@code plus}, {@code or}, {@code each}. The amounts do not show that, so the note does.
     */
    private void joiners() {
        for (int i = 0; i < tokens.size(); i++) {
            int place = i;
            if (draft.field(i) == Field.AMOUNTS && tokens.at(i).is(Token.Kind.WORD)) {
                int next = JOINERS.stream().mapToInt(kind -> lexicon.skip(kind, tokens, place)).max().orElse(i);
                draft.give(i, next, Field.NOTE);
            }
        }
    }

    /** A line that was not understood: its text is its name. */
    static ParsedLine unknown(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Map<Field, List<Span>> spans = from < to ? Map.of(Field.NAME, List.of(new Span(from, to))) : Map.of();
        return new ParsedLine(
                text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text.substring(from, to),
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(),
                new Confidence(0.1, 0.3, 0.3, 0.1), spans);
    }

    private boolean has(Field field) {
        for (int i = 0; i < tokens.size(); i++) {
            if (draft.field(i) == field && tokens.at(i).speaks()) {
                return true;
            }
        }
        return false;
    }

    /** {@code 6 cloves}: what looked like a unit is the food. */
    private boolean nameFromUnit() {
        boolean counted = !draft.amounts().isEmpty()
                && draft.amounts().getFirst().unit().filter(unit -> !Lexicon.MEASURES.contains(unit)).isPresent();
        if (!counted || !replace(Field.UNIT)) {
            return false;
        }
        draft.countFirst();
        return true;
    }

    private boolean nameFromRest() {
        return SPARE.stream().anyMatch(this::replace);
    }

    /** Makes a name of the first words that were given to that field. */
    private boolean replace(Field field) {
        boolean found = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (draft.field(i) == field) {
                draft.give(i, i + 1, Field.NAME);
                found |= tokens.at(i).speaks();
            } else if (found) {
                break;
            }
        }
        return found;
    }

    private Map<Field, List<Span>> spans() {
        var spans = new EnumMap<Field, List<Span>>(Field.class);
        Field current = null;
        int from = 0;
        int to = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.at(i);
            if (!token.speaks()) {
                continue;
            }
            var field = draft.field(i);
            if (field != current) {
                add(spans, current, from, to);
                current = field;
                from = token.from();
            }
            to = token.to();
        }
        add(spans, current, from, to);
        return spans;
    }

    private void add(Map<Field, List<Span>> spans, @Nullable Field field, int from, int to) {
        if (field != null) {
            spans.computeIfAbsent(field, key -> new ArrayList<>()).add(new Span(from, withClosing(from, to)));
        }
    }

    /** Takes in what closes a bracket or quotation that was opened within, a percent sign, and an abbreviation's point. */
    private int withClosing(int from, int to) {
        var text = draft.text();
        int open = 0;
        for (int i = from; i < to; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        int end = to;
        while (open > 0 && end < text.length() && text.charAt(end) == ')') {
            end++;
            open--;
        }
        return end < text.length() && text.charAt(end) == '%' ? end + 1 : end;
    }

    private Optional<String> written(Map<Field, List<Span>> spans, Field field, String joint) {
        var parts = spans.getOrDefault(field, List.of());
        return parts.stream().map(span -> draft.text().substring(span.from(), span.to())).reduce((a, b) -> a + joint
                + b);
    }
}
