package dev.galley.http.server;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which bytes are asked for: {@code Range} (RFC 9110, section 14). Several ranges at once are not served, nor is what is no
 * range of bytes: both get the whole, as the standard allows.
 */
public sealed interface ByteRange {
    /** All of it. */
    record Whole() implements ByteRange {}

    /** Both ends included. */
    record Part(long first, long last) implements ByteRange {}

    /** None of them is there. */
    record Nowhere() implements ByteRange {}

    /** So many digits are surely a long. */
    int LONGEST = 18;
    Pattern FORM = Pattern.compile("(?i:bytes)\\s*=\\s*(\\d*+)\\s*-\\s*(\\d*+)\\s*");

    /**
     * @param ifRange the ETag under which the part is wanted; another one gets the whole, and so does a date
     * @param etag of what is there, with its quotes
     */
    static ByteRange of(Optional<String> range, Optional<String> ifRange, String etag, long size) {
        boolean isSame = ifRange.map(it -> it.strip().equals(etag)).orElse(true);
        var form = FORM.matcher(range.orElse(""));
        if (!isSame || !form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return new Whole();
        }
        if (form.group(1).isEmpty()) {
            long length = Math.min(number(form.group(2)), size);
            return length == 0 ? new Nowhere() : new Part(size - length, size - 1);
        }
        long first = number(form.group(1));
        long last = form.group(2).isEmpty() ? size - 1 : number(form.group(2));
        if (!form.group(2).isEmpty() && last < first) {
            return new Whole();
        }
        return first >= size ? new Nowhere() : new Part(first, Math.min(last, size - 1));
    }

    /** Numbers have no end in the standard; what does not fit here is beyond any artifact. */
    private static long number(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.length() - zeros > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits.substring(zeros));
    }
}
