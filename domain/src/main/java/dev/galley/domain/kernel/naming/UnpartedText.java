package dev.galley.domain.kernel.naming;

import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names in Japanese and Chinese, which part no words: at each character the longest known name first. */
final class UnpartedText {
    private static final List<String> OR = List.of("または", "又は", "もしくは", "或者", "或是", "或", "あるいは", "か");
    private static final List<String> WITHOUT = List.of("无添加", "無添加", "不含", "不加", "无", "無", "免", "零", "非");
    private static final List<String> WITHOUT_BEHIND = List.of("不使用", "無添加", "なし", "無し", "抜き", "フリー", "ゼロ");
    private static final List<String> VEGAN = List.of(
            "ヴィーガン", "ビーガン", "纯素", "全素", "素食", "植物性", "植物基", "植物");
    private static final List<String> LACTOSE = List.of("乳糖");
    private static final String BREAKS = "、,。.()()・/;；:：「」[]【】+＋&";

    private final Vocabulary names;
    private final String text;
    private final List<List<Clause>> choice = new ArrayList<>();

    private UnpartedText(Vocabulary names, String text) {
        this.names = names;
        this.text = text;
    }

    /** Of each food of a choice, what its name says; one where there is no choice. */
    static List<Hints> read(String text, Language language) {
        var reading = new UnpartedText(Vocabulary.of(language), Words.folded(text));
        reading.read();
        return reading.choice.stream().map(Clause::sum).toList();
    }

    private void read() {
        choice.add(new ArrayList<>(List.of(new Clause())));
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
    }

    private Clause clause() {
        return choice.getLast().getLast();
    }

    /** @return the place of the next character to be read */
    private int step(int at) {
        int length = longest(at);
        if (length > 0) {
            return named(at, length);
        }
        var without = wordAt(at, WITHOUT);
        if (without.isPresent()) {
            int from = at + without.get().length();
            int denied = longest(from);
            if (denied > 0) {
                deny(from, denied);
                return from + denied;
            }
            return from;
        }
        var vegan = wordAt(at, VEGAN);
        if (vegan.isPresent()) {
            clause().deny(DenialWords.ANIMALS);
            return at + vegan.get().length();
        }
        var or = wordAt(at, OR);
        if (or.isPresent() && at > 0 && at + or.get().length() < text.length()) {
            choice.add(new ArrayList<>(List.of(new Clause())));
            return at + or.get().length();
        }
        if (BREAKS.indexOf(text.charAt(at)) >= 0) {
            choice.getLast().add(new Clause());
        } else if (text.charAt(at) != ' ') {
            clause().sayNothing();
        }
        return at + 1;
    }

    private int named(int at, int length) {
        var behind = wordAt(at + length, WITHOUT_BEHIND);
        if (behind.isPresent()) {
            deny(at, length);
            return at + length + behind.get().length();
        }
        var sense = names.sense(text.substring(at, at + length)).orElse(Sense.NOTHING);
        clause().say(sense);
        if (sense.open()) {
            inner(at, length);
        }
        return at + length;
    }

    private void deny(int at, int length) {
        var name = text.substring(at, at + length);
        if (LACTOSE.contains(name)) {
            clause().denyLactose();
        } else {
            names.sense(name).ifPresent(clause()::deny);
        }
    }

    private Optional<String> wordAt(int at, List<String> words) {
        return words.stream().filter(word -> text.startsWith(word, at)).findFirst();
    }

    /** What the parts of a name say one by one. */
    private void inner(int from, int length) {
        for (int at = from; at < from + length;) {
            int part = longest(at, Math.min(length - 1, from + length - at));
            if (part > 0) {
                clause().say(names.sense(text.substring(at, at + part)).orElse(Sense.NOTHING));
            }
            at += Math.max(part, 1);
        }
    }

    /** How long the longest name is that begins here; 0 where none does. */
    private int longest(int at) {
        return longest(at, Math.min(names.longest(), text.length() - at));
    }

    private int longest(int at, int most) {
        if (at >= text.length() || (text.charAt(at) < 0x80 && !Character.isLetter(text.charAt(at)))) {
            return 0;
        }
        for (int length = most; length > 0; length--) {
            if (names.sense(text.substring(at, at + length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }
}
