package dev.galley.domain.food.line;

import dev.galley.domain.food.line.ParsedLine.Amount;
import dev.galley.domain.food.line.ParsedLine.Confidence;
import dev.galley.domain.food.line.ParsedLine.Span;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a line in Japanese or Chinese, which parts no words: finds the amount wherever it stands, then what is around it. */
final class HanLine {
    private final String text;
    private final HanLexicon lexicon;
    private final HanAmounts amounts;
    private final @Nullable Field[] given;
    private boolean optional;

    private HanLine(String text, Language language) {
        this.text = text;
        this.lexicon = HanLexicon.of(language);
        this.given = new Field[text.length()];
        this.amounts = new HanAmounts(plain(text), lexicon, given);
    }

    static ParsedLine read(String text, Language language) {
        var line = new HanLine(text, language);
        line.read();
        return line.finished();
    }

    /** Whether a text is to be read this way: it has Chinese characters or kana. */
    static boolean fits(String text) {
        return text.chars().anyMatch(HanLine::isHan);
    }

    static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FF;
    }

    private static boolean isHan(int c) {
        return isKana(c) || (c >= 0x3400 && c <= 0x9FFF);
    }

    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' ? ' ' : c);
        }
        return plain.toString();
    }

    private void read() {
        var brackets = brackets();
        amounts.readFirst(brackets);
        int from = 0;
        boolean named = false;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ends(i, brackets)) {
                named |= part(from, i, named);
                from = i + 1;
            }
        }
        for (var bracket : brackets) {
            bracketed(bracket.from(), bracket.to(), named);
        }
    }

    /** Where a part of the line ends: at a comma, a bracket, a space, or an amount. */
    private boolean ends(int index, List<Span> brackets) {
        char c = text.charAt(index);
        return inside(brackets, index) || Character.isSpaceChar(c) || Character.isWhitespace(c) || given[index] != null
                || "、，,。；;：:…⋯".indexOf(c) >= 0;
    }

    /** Gives a part outside brackets to a field; returns whether it was the name. */
    private boolean part(int from, int to, boolean named) {
        if (!speaks(from, to)) {
            return false;
        }
        var vague = lexicon.vague().at(text, from);
        if (vague.isPresent()) {
            int end = Math.min(to, from + vague.get().text().length());
            optional |= lexicon.optional().within(text, from, end);
            give(from, end, Field.NOTE);
            return end < to && part(end, to, named);
        }
        if (!named || isListed(from, to)) {
            if (to - from == 1 && text.charAt(from) < 0x80 && to < text.length()) {
                give(from, to, Field.NOTE);
                return false;
            }
            name(from, to);
            return true;
        }
        rest(from, to);
        return false;
    }

    /** One of several foods before any amount: {@code 塩、こしょう 少々}. */
    private boolean isListed(int from, int to) {
        if (from == 0 || "、，,・".indexOf(text.charAt(from - 1)) < 0) {
            return false;
        }
        for (int i = 0; i < from; i++) {
            if (given[i] != null && given[i] != Field.NAME) {
                return false;
            }
        }
        boolean rest = lexicon.preparation().within(text, from, to) || lexicon.note().at(text, from).isPresent()
                || lexicon.purpose().within(text, from, to) || lexicon.optional().within(text, from, to);
        return !rest;
    }

    /** A name, perhaps with its preparation before it: {@code 切碎的香菜}, and with an amount that is none behind it. */
    private void name(int from, int to) {
        int start = from;
        int of = Math.max(text.indexOf('的', from), text.indexOf("した", from) + 1);
        if (of > from && of < to - 1 && lexicon.preparation().within(text, from, of + 1)) {
            start = of + 1 < to && text.charAt(of + 1) == '\u306E' ? of + 2 : of + 1;
            give(from, start, Field.PREPARATION);
        }
        int end = to;
        for (int i = start + 1; i < to; i++) {
            var vague = lexicon.vague().at(text, i);
            if (vague.isPresent() && i + vague.get().text().length() == to) {
                end = i;
                give(i, to, Field.NOTE);
                optional |= lexicon.optional().within(text, i, to);
                break;
            }
        }
        give(start, end, Field.NAME);
    }

    private void rest(int from, int to) {
        if (lexicon.optional().within(text, from, to)) {
            optional = true;
            give(from, to, Field.NOTE);
        } else if (lexicon.note().at(text, from).isPresent()) {
            give(from, to, Field.NOTE);
        } else if (lexicon.preparation().within(text, from, to)) {
            give(from, to, Field.PREPARATION);
        } else if (lexicon.purpose().within(text, from, to)) {
            give(from, to, Field.PURPOSE);
        } else {
            give(from, to, Field.NOTE);
        }
    }

    private void bracketed(int from, int to, boolean named) {
        if (!speaks(from, to) || amounts.within(from, to)) {
            return;
        }
        if (named) {
            rest(from, to);
        } else {
            give(from, to, Field.NAME);
        }
    }

    /** The insides of brackets. */
    private List<Span> brackets() {
        var found = new ArrayList<Span>();
        int open = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("(（[【〔「".indexOf(c) >= 0) {
                if (depth++ == 0) {
                    open = i + 1;
                }
            } else if (")）]】〕」".indexOf(c) >= 0 && depth > 0 && --depth == 0) {
                found.add(new Span(open, i));
            }
        }
        if (depth > 0) {
            found.add(new Span(open, text.length()));
        }
        return found;
    }

    private static boolean inside(List<Span> brackets, int index) {
        return brackets.stream().anyMatch(bracket -> index >= bracket.from() - 1 && index <= bracket.to());
    }

    private boolean speaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isWord(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int index) {
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Character.getType(
                c) == Character.OTHER_NUMBER;
    }

    private void give(int from, int to, Field field) {
        for (int i = from; i < to; i++) {
            if (given[i] == null) {
                given[i] = field;
            }
        }
    }

    private ParsedLine finished() {
        give(0, text.length(), Field.NOTE);
        var spans = spans();
        if (!spans.containsKey(Field.NAME)) {
            return Reading.unknown(text);
        }
        var all = amounts.found();
        var first = all.isEmpty() ? Optional.<Amount>empty() : Optional.of(all.getFirst());
        double sure = first.isPresent() || !hasFigures() ? 0.9 : 0.45;
        return new ParsedLine(
                text, first.flatMap(Amount::quantity), first.flatMap(Amount::quantityMax), first.flatMap(Amount::unit),
                written(spans, Field.SIZE), written(spans, Field.NAME).orElse(text), alternatives(spans),
                written(spans, Field.PREPARATION), written(spans, Field.PURPOSE), written(spans, Field.NOTE), optional,
                all,
                new Confidence(sure, sure, sure, 0.9), spans);
    }

    private boolean hasFigures() {
        return text.chars().anyMatch(Character::isDigit);
    }

    private Map<Field, List<Span>> spans() {
        var spans = new EnumMap<Field, List<Span>>(Field.class);
        Field current = null;
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("()（）[]【】".indexOf(text.charAt(i)) >= 0 && current != null) {
                spans.computeIfAbsent(current, key -> new ArrayList<>()).add(new Span(from, to));
                current = null;
            }
            if (!isWord(i)) {
                continue;
            }
            if (given[i] != current) {
                if (current != null) {
                    spans.computeIfAbsent(current, key -> new ArrayList<>()).add(new Span(from, to));
                }
                current = given[i];
                from = i;
            }
            to = i + 1;
        }
        if (current != null) {
            spans.computeIfAbsent(current, key -> new ArrayList<>()).add(new Span(from, to));
        }
        return spans;
    }

    private Optional<String> written(Map<Field, List<Span>> spans, Field field) {
        return spans.getOrDefault(field, List.of()).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .reduce((a, b) -> a + (field == Field.NAME ? " " : "、") + b);
    }

    private List<String> alternatives(Map<Field, List<Span>> spans) {
        var names = new ArrayList<String>();
        for (var span : spans.getOrDefault(Field.NAME, List.of())) {
            int from = span.from();
            for (int i = span.from() + 1; i < span.to() - 1; i++) {
                var or = lexicon.or().at(text, i);
                if (or.isPresent() && (or.get().text().length() > 1 || text.charAt(i) == '或')) {
                    names.add(text.substring(from, i));
                    from = i + or.get().text().length();
                    i = from;
                }
            }
            if (from > span.from()) {
                names.add(text.substring(from, span.to()));
            }
        }
        return names;
    }
}
