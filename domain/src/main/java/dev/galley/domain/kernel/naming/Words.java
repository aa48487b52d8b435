package dev.galley.domain.kernel.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Takes text apart into words as the tables have them: small letters, no accents, in the singular. */
final class Words {
    /** Traditional characters, each with the simplified one behind it. */
    private static final String SIMPLIFIED = """
            雞鸡麵面麥麦醬酱蝦虾魚鱼豬猪鴨鸭鵝鹅黃黄蠔蚝貝贝鮮鲜醃腌凍冻湯汤鰹鲣鮭鲑鱸鲈鱈鳕鰻鳗鯖鲭鯷鳀豬猪\
            腸肠腳脚餅饼餃饺餛馄飩饨饅馒頭头麩麸質质無无薺荠蓮莲薑姜蔥葱蘿萝蔔卜薯薯豆豆漿浆漬渍醋醋釀酿醪醪糟糟\
            乾干榛榛堅坚果果實实葉叶蕎荞蕓芸薹薹蠶蚕蟲虫蟹蟹鱒鳟鯉鲤鯽鲫鯛鲷鱔鳝鯊鲨鱘鲟鰱鲢鱿鱿魷鱿鮑鲍螺螺蛤蛤\
            蠣蛎貽贻綠绿紅红細细餡馅餘余雜杂骨骨臘腊燻熏滷卤肝肝膽胆臟脏羅罗馬马鈴铃優优酪酪濃浓淡淡糖糖蜂蜂蜜蜜\
            膠胶蘭兰龍龙蕃番與与籽籽黑黑芝芝蘇苏濱滨鹽盐鹹咸煉炼純纯素素食食植植\
            """;

    /** What stands for a letter with an accent, by its place among the 0xC0 to 0x17F of Unicode; a space stays itself. */
    private static final String PLAIN = """
            aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y\
            aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll\
            lllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs""";

    private Words() {}

    /**
     * One word.
     *
     * @param text as the tables have it, but in the number it was written in
     * @param apart whether a comma, bracket or the like stands before it
     */
    record Word(String text, boolean apart) {
        String singular() {
            return Words.singular(text);
        }
    }

    /** The words of a text; characters of languages that part no words are left out, and part words. */
    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        boolean apart = false;
        // Without its accents, the French pie of meat would be dough.
        var plain = folded(text.replace("pâté", "pasteten").replace("Pâté", "pasteten"));
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) && !Scripts.isUnparted(c);
            if (letter) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty()) {
                words.add(new Word(word.toString(), apart));
                word.setLength(0);
                apart = false;
            }
            apart |= c != ' ' && c != '\'' && c != '-' && c != '\u00A0' && c != '\u00AD';
        }
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), apart));
        }
        return words;
    }

    /** The words of a name, parted by single spaces. */
    static String key(String name) {
        return of(name).stream().map(Word::singular).collect(Collectors.joining(" "));
    }

    /** Small letters without accents, full-width letters as plain ones, traditional characters as simplified ones. */
    static String folded(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (c < 0x80) {
                folded.append(c);
            } else {
                append(folded, c);
            }
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case '’', '‘', 'ʼ', '´' -> folded.append('\'');
            case '‐', '‑' -> folded.append('-');
            default -> {
                if (c >= 0xC0 && c < 0xC0 + PLAIN.length()) {
                    char letter = PLAIN.charAt(c - 0xC0);
                    folded.append(letter == ' ' ? c : letter);
                } else if (c >= '\uFF01' && c <= '\uFF5E') {
                    folded.append(Character.toLowerCase((char) (c - 0xFEE0)));
                } else if (c < '\u0300' || c > '\u036F') { // an accent that stands behind its letter is left out
                    folded.append(simplified(c));
                }
            }
        }
    }

    private static char simplified(char c) {
        int at = SIMPLIFIED.indexOf(c);
        return at >= 0 && at % 2 == 0 ? SIMPLIFIED.charAt(at + 1) : c;
    }

    /** The same for one and for many; what it looks like does not matter, as both sides go through it. */
    static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4 && word.endsWith("ie")) {
            return word.substring(0, length - 2) + "y";
        }
        if (length > 4 && (word.endsWith("shes") || word.endsWith("ches") || word.endsWith("sses"))) {
            return word.substring(0, length - 2);
        }
        boolean plural = length > 3 && ((word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("x"));
        return plural ? word.substring(0, length - 1) : word;
    }
}
