package dev.galley.domain.food.line;

/** Writes words the way the lexicons have them: in small letters, without accents. */
final class Fold {
    /** What stands for a letter with an accent, by its place among the 0xC0 to 0x17F of Unicode; a space stays itself. */
    private static final String PLAIN = """
            aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y\
            aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll\
            lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs""";

    private Fold() {}

    /** One character; full-width letters and signs become plain ones. The length of a text never changes by it. */
    static char plain(char character) {
        char c = character;
        if (c >= '\uFF01' && c <= '\uFF5E') {
            c = (char) (c - 0xFEE0);
        }
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xC0 && c < 0x180) {
            char letter = PLAIN.charAt(c - 0xC0);
            return letter == ' ' ? Character.toLowerCase(c) : letter;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u2010', '\u2011' -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    /** Part of a text as a key; combining accents and soft hyphens are left out, ligatures and ß are written out. */
    static String key(CharSequence text, int from, int to) {
        var key = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = plain(text.charAt(i));
            switch (c) {
                case '\u00DF' -> key.append("ss");
                case '\u0153' -> key.append("oe");
                case '\u00E6' -> key.append("ae");
                case '\u00AD' -> {
                }
                default -> {
                    if (!combines(c)) {
                        key.append(c);
                    }
                }
            }
        }
        return key.toString();
    }

    static String key(String text) {
        return key(text, 0, text.length());
    }

    static boolean combines(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }
}
