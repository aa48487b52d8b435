package dev.galley.ai.llm.repair;

/** Numbers as JSON writes them, and as others do. */
final class Figures {
    private static final int MOST_DIGITS = 400;

    private Figures() {}

    /** Where the number ends that begins here, as JSON writes numbers; {@code from} where none does. */
    static int end(String text, int from) {
        int length = text.length();
        int i = from;
        if (i < length && text.charAt(i) == '-') {
            i++;
        }
        int whole = digits(text, i);
        if (whole == i || (whole > i + 1 && text.charAt(i) == '0')) {
            return from;
        }
        i = whole;
        if (i < length && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            if (fraction == i + 1) {
                return from;
            }
            i = fraction;
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int sign = i + 1 < length && (text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+') ? i + 2 : i + 1;
            int exponent = digits(text, sign);
            if (exponent == sign) {
                return from;
            }
            i = exponent;
        }
        return i;
    }

    /**
     * A word that others would read as a number, as JSON writes it: {@code .5}, {@code +5}, {@code 1_000}, {@code 2.},
     * {@code 2e}. What has leading zeros is none: it is a code or a date.
     *
     * @return empty for what is no number
     */
    static String read(String word) {
        if (word.length() > MOST_DIGITS) {
            return "";
        }
        var digits = new StringBuilder(word.length() + 1);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean inside = i > 0 && i + 1 < word.length();
            if (c == '_' && inside && Letters.isDigit(word.charAt(i - 1)) && Letters.isDigit(word.charAt(i + 1))) {
                continue;
            }
            digits.append(c);
        }
        if (digits.length() > 1 && digits.charAt(0) == '+') {
            digits.deleteCharAt(0);
        }
        int sign = !digits.isEmpty() && digits.charAt(0) == '-' ? 1 : 0;
        if (digits.length() > sign + 1 && digits.charAt(sign) == '.') {
            digits.insert(sign, '0');
        }
        if (!digits.isEmpty() && "eE+-.".indexOf(digits.charAt(digits.length() - 1)) >= 0 && digits.length() > sign) {
            digits.append('0');
        }
        var number = digits.toString();
        if (number.indexOf(".e") > 0 || number.indexOf(".E") > 0) {
            number = number.replaceFirst("\\.(?=[eE])", "");
        }
        return end(number, 0) == number.length() && !number.isEmpty() ? number : "";
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Letters.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
