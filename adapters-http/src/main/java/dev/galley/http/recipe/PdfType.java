package dev.galley.http.recipe;

import static dev.galley.domain.recipe.intake.ExportRefusal.SCRIPT_NOT_PRINTED;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The type that a recipe is set in, none of which is in the file: Helvetica for Latin letters, and for Japanese and Chinese
 * ones a font of one of the character collections that readers of PDF have glyphs for (ISO 32000-1, 9.7.5.2).
 */
final class PdfType {
    enum Style {
        PLAIN, BOLD, SLANTED
    }

    /** A character collection, the encoding that takes its codes from Unicode, and a font that is known by name. */
    private enum Han {
        JAPANESE("HeiseiKakuGo-W5", "UniJIS-UCS2-H", "Japan1", 2, "windows-31j"), CHINESE(
                "STSong-Light", "UniGB-UCS2-H", "GB1", 4, "GBK");

        private final String font;
        private final String encoding;
        private final String ordering;
        private final int supplement;
        /** Whose characters the collection has. */
        private final String charset;

        Han(String font, String encoding, String ordering, int supplement, String charset) {
            this.font = font;
            this.encoding = encoding;
            this.ordering = ordering;
            this.supplement = supplement;
            this.charset = charset;
        }

        COSDictionary dictionary() {
            var system = new COSDictionary();
            system.setString(COSName.REGISTRY, "Adobe");
            system.setString(COSName.ORDERING, ordering);
            system.setInt(COSName.SUPPLEMENT, supplement);
            var descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, font);
            descriptor.setInt(COSName.FLAGS, 4);
            descriptor.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of(-92, -250, 1_010, 922)));
            descriptor.setInt(COSName.ITALIC_ANGLE, 0);
            descriptor.setInt(COSName.ASCENT, 880);
            descriptor.setInt(COSName.DESCENT, -120);
            descriptor.setInt(COSName.CAP_HEIGHT, 740);
            descriptor.setInt(COSName.STEM_V, 58);
            var glyphs = new COSDictionary();
            glyphs.setItem(COSName.TYPE, COSName.FONT);
            glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            glyphs.setName(COSName.BASE_FONT, font);
            glyphs.setItem(COSName.CIDSYSTEMINFO, system);
            glyphs.setItem(COSName.FONT_DESC, descriptor);
            glyphs.setInt(COSName.DW, FULL_WIDTH);
            var dictionary = new COSDictionary();
            dictionary.setItem(COSName.TYPE, COSName.FONT);
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
            dictionary.setName(COSName.BASE_FONT, font + "-" + encoding);
            dictionary.setName(COSName.ENCODING, encoding);
            var descendants = new COSArray();
            descendants.add(glyphs);
            dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
            return dictionary;
        }
    }

    private static final int FULL_WIDTH = 1_000;
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "\u2044", "/", "\u2212", "-", "\u2192", "->", "\u2264", "<=", "\u2265", ">=", "\u2010", "-", "\u2011", "-");
    private static final String HAN_NAME = "Han";

    private final Map<Style, PDFont> latin = Map.of(
            Style.PLAIN, new PDType1Font(FontName.HELVETICA),
            Style.BOLD, new PDType1Font(FontName.HELVETICA_BOLD),
            Style.SLANTED, new PDType1Font(FontName.HELVETICA_OBLIQUE));
    private final CharsetEncoder letters = LATIN.newEncoder();
    private final Optional<Han> han;
    private final Optional<CharsetEncoder> hanLetters;

    /**
     * @param whole all that will be set
     * @throws dev.galley.domain.kernel.Refused with {@code SCRIPT_NOT_PRINTED} if no font has its letters
     */
    PdfType(String whole, Language language) {
        var others = composed(whole).codePoints()
                .filter(c -> isHan(c) && !letters.canEncode(Character.toString(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var order = language == Language.ZH ? List.of(Han.CHINESE, Han.JAPANESE) : List.of(Han.JAPANESE, Han.CHINESE);
        han = others.isEmpty()
                ? Optional.empty()
                : order.stream().filter(it -> Charset.forName(it.charset).newEncoder().canEncode(others)).findFirst();
        hanLetters = han.map(it -> Charset.forName(it.charset).newEncoder());
    }

    /** Half-width forms of letters that are wide otherwise are made wide. */
    private static String composed(String text) {
        boolean narrow = text.codePoints().anyMatch(c -> c >= 0xFF61 && c <= 0xFFEE);
        return Normalizer.normalize(text, narrow ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }

    private static boolean isHan(int c) {
        var script = Character.UnicodeScript.of(c);
        return c < 0x10000 && (script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFF60) || c == 0x30FC || c == 0x30FB);
    }

    private boolean isSetInHan(int c) {
        return isHan(c) && hanLetters.isPresent() && hanLetters.get().canEncode((char) c);
    }

    /** Signs that the fonts lack are said otherwise, or left out; letters that they lack are not. */
    String printable(String text) {
        var print = new StringBuilder();
        composed(text).codePoints().forEach(c -> {
            var sign = Character.toString(c);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                print.append(' ');
            } else if (letters.canEncode(sign) || isSetInHan(c)) {
                print.append(sign);
            } else {
                print.append(otherwise(sign));
            }
        });
        return print.toString();
    }

    private String otherwise(String sign) {
        var parts = new StringBuilder();
        Normalizer.normalize(SAID_OTHERWISE.getOrDefault(sign, sign), Normalizer.Form.NFKD).codePoints().forEach(c -> {
            var part = SAID_OTHERWISE.getOrDefault(Character.toString(c), Character.toString(c));
            if (letters.canEncode(part)) {
                parts.append(part);
            } else if (Character.isLetter(c)) {
                throw SCRIPT_NOT_PRINTED.because(
                        "only Latin, Japanese and Chinese letters can be printed; ask for another format");
            }
        });
        return parts.toString();
    }

    /** @param printed what {@link #printable} answered; in points */
    float width(String printed, Style style, float size) throws IOException {
        float width = 0;
        for (int from = 0; from < printed.length();) {
            int to = runEnd(printed, from);
            width += isHan(printed.charAt(from))
                    ? (to - from) * FULL_WIDTH
                    : font(style).getStringWidth(printed.substring(from, to));
            from = to;
        }
        return width / 1_000 * size;
    }

    /** How many characters of the text are no wider than this; one at least. No line begins with a stop. */
    int fitting(String printed, Style style, float size, float widest) throws IOException {
        float width = 0;
        int fits = 0;
        while (fits < printed.length()) {
            width += width(printed.substring(fits, fits + 1), style, size);
            if (width > widest) {
                break;
            }
            fits++;
        }
        boolean stops = fits > 2 && fits < printed.length() && "、。，．！？）」』】ー".indexOf(printed.charAt(fits)) >= 0;
        return Math.max(1, stops ? fits - 1 : fits);
    }

    /** Whether a line may end between any two letters of it. */
    static boolean breaksAnywhere(String word) {
        return word.codePoints().anyMatch(PdfType::isHan);
    }

    private PDFont font(Style style) {
        return java.util.Objects.requireNonNull(latin.get(style));
    }

    private static int runEnd(String text, int from) {
        boolean wide = isHan(text.charAt(from));
        int to = from + 1;
        while (to < text.length() && isHan(text.charAt(to)) == wide) {
            to++;
        }
        return to;
    }

    /** The operators of a content stream that set a line of text. */
    String set(String printed, Style style, float size, float x, float y) throws IOException {
        var operators = new StringBuilder("BT ").append(number(x)).append(' ').append(number(y)).append(" Td ");
        for (int from = 0; from < printed.length();) {
            int to = runEnd(printed, from);
            var run = printed.substring(from, to);
            boolean wide = isHan(run.charAt(0));
            // there is no bold one of these: it is drawn with a pen around its letters
            boolean drawn = wide && style == Style.BOLD;
            operators.append('/').append(wide ? HAN_NAME : style.name()).append(' ').append(number(size)).append(
                    " Tf ");
            operators.append(drawn ? "2 Tr 0.4 w " : "0 Tr ");
            operators.append('<')
                    .append(HexFormat.of().formatHex(wide ? run.getBytes(UTF_16BE) : font(style).encode(run)))
                    .append("> Tj ");
            from = to;
        }
        return operators.append("ET\n").toString();
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The fonts by the names that the operators call them. */
    PDResources resources() {
        var resources = new PDResources();
        latin.forEach((style, font) -> resources.put(COSName.getPDFName(style.name()), font));
        han.ifPresent(it -> java.util.Objects.requireNonNull(resources.getCOSObject().getCOSDictionary(COSName.FONT))
                .setItem(COSName.getPDFName(HAN_NAME), it.dictionary()));
        return resources;
    }
}
