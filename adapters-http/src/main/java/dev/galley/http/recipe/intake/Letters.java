package dev.galley.http.recipe.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes text of bytes as browsers do: by the mark at its start, by what the site says, by what the page says, by looks. */
final class Letters {
    private static final int WHERE_PAGES_SAY_IT = 1_024;
    private static final Pattern SAID = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    /** In truth all of them are taken for Windows-1252, because that is what their authors have (WHATWG Encoding). */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii",
            "ascii");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Letters() {}

    /** @param said what came along with the bytes */
    static String of(byte[] bytes, Optional<String> said) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        var named = said.flatMap(Letters::charset).or(() -> named(bytes));
        if (named.isPresent()) {
            return new String(bytes, named.get());
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252); // what is no UTF-8 is old
        }
    }

    /** A page that can be read so far is not UTF-16, whatever it says. */
    private static Optional<Charset> named(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(WHERE_PAGES_SAY_IT, bytes.length), ISO_8859_1);
        var found = SAID.matcher(head);
        return found.find()
                ? charset(found.group(1)).map(charset -> charset.name().startsWith("UTF-16") ? UTF_8 : charset)
                : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (LATIN.contains(plain)) {
            return Optional.of(WINDOWS_1252);
        }
        try {
            return Optional.of(Charset.forName(plain.equals("gb2312") ? "GBK" : plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
