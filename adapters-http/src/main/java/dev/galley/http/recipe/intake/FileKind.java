package dev.galley.http.recipe.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, by its first bytes; the name helps only to tell one kind of text from another. */
enum FileKind {
    PDF, ZIP, GZIP, PICTURE, HTML, JSON, TABLE, TEXT,
    /** None that is read here. */
    OTHER;

    /** How many bytes of a file tell what it is. */
    static final int HEAD = 4_096;

    private static final Pattern MARKUP = Pattern.compile(
            "(?is)<(!doctype html|html|head|body|script|meta|div|article|section|main|span|h[1-6]|p|ul|ol|table)\\b");

    static FileKind of(byte[] content, String name) {
        var head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        if (head.substring(0, Math.min(1_024, head.length())).contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (isPicture(head)) {
            return PICTURE;
        }
        boolean isWide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        if (!isWide && head.indexOf('\0') >= 0) {
            return OTHER;
        }
        return text(isWide ? head.replace("\0", "").substring(2) : head.replaceFirst("^ï»¿", ""), name);
    }

    /** The media type of those pictures that models can look at. */
    static Optional<String> pictureType(byte[] content) {
        var head = new String(content, 0, Math.min(12, content.length), ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean isPicture(String head) {
        return head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("\u0089PNG\r\n")
                || head.startsWith("GIF8")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || (head.startsWith("ftyp", 4) && head.substring(8).matches("(?s)(heic|heix|mif1|avif|hevc).*"));
    }

    private static FileKind text(String head, String name) {
        var start = head.stripLeading();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("md") || ending.equals("cook") || ending.equals("mmf") || ending.equals("txt")) {
            return TEXT;
        }
        if (start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*[\\[{].*")) {
            return JSON;
        }
        if (MARKUP.matcher(start).find()) {
            return HTML;
        }
        var line = start.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean isTable = ending.equals("csv") || ending.equals("tsv")
                || (line.contains("ingredients") && line.matches(".*[,;\t].*"));
        return isTable ? TABLE : TEXT;
    }
}
