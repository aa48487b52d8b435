package dev.galley.domain.recipe.reading;

import dev.galley.domain.recipe.reading.SourceLine.Kind;
import java.util.Locale;
import java.util.Set;

/** Tells ingredients from instructions by how a line looks, for texts without headings. */
final class LineKinds {
    private static final int LONGEST_INGREDIENT = 140;
    private static final Set<String> AMOUNTS = Set.of(
            "a", "an", "one", "two", "three", "four", "five", "six", "half", "some", "few", "pinch", "handful", "dash",
            "salt",
            "pepper", "juice", "zest", "about", "ein", "eine", "einen", "etwas", "prise", "salz", "pfeffer", "un",
            "une",
            "sel", "poivre", "quelques", "una", "uno", "sal", "pimienta", "unas", "unos", "um", "uma", "pimenta",
            "sale",
            "pepe", "zwei", "drei", "deux", "trois", "dos", "tres", "dois", "duas", "due", "tre");
    private static final String HAN_AMOUNTS = "個本枚片杯克斤两匙勺只根颗粒块瓣袋包罐瓶条張张把适適少量升";

    private LineKinds() {}

    /** It says how much of something: {@code 2 eggs}, {@code ½ tsp salt}, {@code 大さじ2}, {@code 盐 适量}. */
    static boolean isIngredient(SourceLine line) {
        var text = line.text();
        if (text.length() > LONGEST_INGREDIENT || isSentence(text) || line.kind() == Kind.HEADING) {
            return false;
        }
        if (Figures.startsNumber(text, 0) && !startsWithTime(text)) {
            return text.codePoints().anyMatch(Character::isLetter);
        }
        if (isHan(text)) {
            return text.length() <= 40 && text.codePoints().anyMatch(c -> Character.isDigit(c) || HAN_AMOUNTS.indexOf(
                    c) >= 0 || (c < 0xffff && Figures.isFraction((char) c)));
        }
        var first = firstWord(text);
        boolean amountBehind = text.length() <= 80 && behind(text);
        return AMOUNTS.contains(first) || amountBehind || (line.kind() == Kind.ITEM && words(text) <= 8);
    }

    /** {@code Spaghetti: 320 g}, {@code Mehl – 500 g}: a short name and a number with it. */
    private static boolean behind(String text) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit)) && !Figures.isFraction(text.charAt(
                digit))) {
            digit++;
        }
        return digit < text.length() && digit > 1 && words(text.substring(0, digit)) <= 4
                && words(text.substring(digit)) <= 4;
    }

    private static boolean startsWithTime(String text) {
        var number = Figures.at(text, 0);
        var rest = firstWord(text.substring(number.end()).strip());
        return TimeWords.SECONDS.containsKey(rest) && rest.length() > 1;
    }

    /** It tells what to do. */
    static boolean isStep(SourceLine line) {
        var text = line.text();
        return line.kind() != Kind.HEADING
                && (isSentence(text) || words(text) >= 9 || (isHan(text) && text.length() > 24)
                        || (line.kind() == Kind.NUMBERED && !isIngredient(line)));
    }

    /** It ends like a sentence and has the words of one. */
    static boolean isSentence(String text) {
        char last = text.charAt(text.length() - 1);
        if (last == '。' || last == '！') {
            return true;
        }
        return (last == '.' || last == '!') && words(text) >= 3 && !text.endsWith("etc.");
    }

    /** It goes on with what the line before began. */
    static boolean continues(SourceLine before, SourceLine line) {
        if (line.kind() != Kind.PLAIN || line.afterBlank() || before.kind() == Kind.HEADING) {
            return false;
        }
        char last = before.text().charAt(before.text().length() - 1);
        boolean open = ".!?:;。！？：)".indexOf(last) < 0;
        return open && before.text().length() >= 30
                && (Character.isLowerCase(line.text().codePointAt(0)) || before.kind() != Kind.PLAIN || last == ',');
    }

    static boolean isHan(String text) {
        return text.codePoints().limit(12).anyMatch(c -> Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    static int words(String text) {
        int count = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            count += letter && !within ? 1 : 0;
            within = letter;
        }
        return count;
    }
}
