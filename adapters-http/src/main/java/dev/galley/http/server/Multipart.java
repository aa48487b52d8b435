package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a {@code multipart/form-data} body (RFC 7578) apart as it comes, without ever holding more of it than a buffer.
 * Nothing that a sender can think of takes more than linear time or a fixed amount of memory.
 */
final class Multipart {
    private static final int MOST_PARTS = 20;
    private static final int MOST_HEADER_BYTES = 8 << 10;
    /** What may stand before the first part and after the last. */
    private static final int MOST_AROUND_BYTES = 8 << 10;
    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();
    private static final Pattern BOUNDARY = Pattern.compile(
            ";\\s*boundary=(?:\"([^\"]*)\"|([^\\s;]*))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([A-Za-z*]+)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;]*))");

    /**
     * What the headers of a part say.
     *
     * @param file what the sender calls it, if it is said to be a file
     */
    record Part(String name, Optional<String> file) {}

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[1 << 16];
    private final long startNanos = System.nanoTime();
    private int from;
    private int to;
    private int parts;
    private boolean isEnded;

    /** @throws Rejected if the type names no boundary that can be one */
    Multipart(InputStream in, String contentType) {
        this.in = in;
        var found = BOUNDARY.matcher(contentType);
        var boundary = !found.find() ? "" : found.group(1) == null ? found.group(2) : found.group(1);
        if (!ALLOWED.matcher(boundary).matches()) {
            throw Rejected.badForm("the type of the body must name its boundary");
        }
        delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        buffer[0] = '\r'; // so that the first delimiter looks like all others
        buffer[1] = '\n';
        to = 2;
    }

    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** The next part, whose content must be copied before the one after it is asked for; null after the last. */
    @Nullable
    Part next() throws IOException {
        if (parts == 0) {
            copy(new Limited(OutputStream.nullOutputStream(), MOST_AROUND_BYTES));
        }
        if (isEnded || isLast()) {
            return null;
        }
        parts++;
        if (parts > MOST_PARTS) {
            throw Rejected.badForm("a form may have at most " + MOST_PARTS + " parts");
        }
        return headers();
    }

    /** Copies the content of the part, up to what stands behind it. */
    void copy(OutputStream sink) throws IOException {
        while (true) {
            int at = delimiterAt();
            if (at >= 0) {
                sink.write(buffer, from, at - from);
                from = at + delimiter.length;
                return;
            }
            int sure = Math.max(from, to - delimiter.length + 1);
            sink.write(buffer, from, sure - from);
            from = sure;
            if (!fill()) {
                throw Rejected.cutOff();
            }
        }
    }

    /** Behind a delimiter there stand two hyphens where it is the last, else a line break, with spaces before it. */
    private boolean isLast() throws IOException {
        int first = read();
        while (first == ' ' || first == '\t') {
            first = read();
        }
        int second = read();
        if (first == '-' && second == '-') {
            isEnded = true;
            int left = MOST_AROUND_BYTES;
            while (left > 0 && read() >= 0) {
                left--;
            }
            return true;
        }
        if (first != '\r' || second != '\n') {
            throw first < 0 || second < 0 ? Rejected.cutOff() : Rejected.badForm("the body is not made of parts");
        }
        return false;
    }

    private Part headers() throws IOException {
        var disposition = "";
        int left = MOST_HEADER_BYTES;
        for (var line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length() + 2;
            int colon = line.indexOf(':');
            var name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            if (name.equals("content-disposition")) {
                disposition = value;
            } else if (name.equals("content-transfer-encoding") && !value.matches("(?i)binary|8bit|7bit")) {
                throw Rejected.unsupported("the parts must come as they are, without an encoding");
            }
        }
        if (!disposition.toLowerCase(Locale.ROOT).startsWith("form-data")) {
            throw Rejected.badForm("every part needs a Content-Disposition that is form-data");
        }
        @Nullable
        String name = null;
        @Nullable
        String file = null;
        var found = PARAMETER.matcher(disposition);
        while (found.find()) {
            var value = found.group(2) == null ? found.group(3) : found.group(2);
            switch (found.group(1).toLowerCase(Locale.ROOT)) {
                case "name" -> name = said(value);
                case "filename" -> file = said(value);
                default -> {
                    // an extended file name says nothing that the plain one does not
                }
            }
        }
        if (name == null || name.isEmpty()) {
            throw Rejected.badForm("every part needs a name");
        }
        return new Part(name, Optional.ofNullable(file).map(Multipart::withoutFolders));
    }

    /** Browsers write quotes and line breaks in names as %22, %0D and %0A (WHATWG). */
    private static String said(String value) {
        return value.replace("\\\"", "\"").replace("%22", "\"").replaceAll("%0[AaDd]|\\p{Cntrl}", " ");
    }

    private static String withoutFolders(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(last.length(), 200));
    }

    private String line(int most) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = read(); next != '\r'; next = read()) {
            if (next < 0) {
                throw Rejected.cutOff();
            }
            line.write(next);
            if (line.size() > most) {
                throw Rejected.badForm("the headers of a part are too large");
            }
        }
        if (read() != '\n') {
            throw Rejected.badForm("the headers of a part are not lines");
        }
        return line.toString(UTF_8);
    }

    private int read() throws IOException {
        return from < to || fill() ? buffer[from++] & 0xFF : -1;
    }

    /** The delimiter has one carriage return, its first character, so that no byte is looked at more than twice. */
    private int delimiterAt() {
        for (int at = from; at <= to - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (System.nanoTime() - startNanos > LONGEST_NANOS) {
            throw Rejected.tooSlow();
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read >= 0;
    }

    /** Passes on so many bytes at the most. */
    static final class Limited extends OutputStream {
        private final OutputStream sink;
        private final long most;
        private long written;

        Limited(OutputStream sink, long most) {
            this.sink = sink;
            this.most = most;
        }

        long written() {
            return written;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            written += length;
            if (written > most) {
                throw Rejected.tooLarge(most);
            }
            sink.write(bytes, start, length);
        }
    }
}
