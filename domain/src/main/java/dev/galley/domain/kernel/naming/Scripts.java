package dev.galley.domain.kernel.naming;

/** Tells Japanese and Chinese characters, which part no words, from letters. */
final class Scripts {
    private Scripts() {}

    static boolean isUnparted(char c) {
        return (c >= '\u3040' && c <= '\u30FF' && c != '\u30FB') || (c >= '\u3400' && c <= '\u9FFF') || c == '\u3005';
    }

    static boolean hasUnparted(String text) {
        return text.chars().anyMatch(c -> isUnparted((char) c));
    }

    static boolean hasLetters(String text) {
        return text.chars().anyMatch(c -> Character.isLetter(c) && !isUnparted((char) c));
    }
}
