package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.application.bus.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Receives forms with a file, which goes to the disk and not into memory. */
final class Uploads {
    private static final int MOST_TEXT_BYTES = 1 << 20;
    /** How many files may come at a time, each of which takes its room on the disk. */
    private static final int MOST_AT_ONCE = 32;
    /** What a form may have besides its file. */
    private static final int MOST_BESIDES_BYTES = MOST_TEXT_BYTES + (256 << 10);
    /** How much of a form that is too large is read on, so that its sender gets to read why. */
    private static final int MOST_DRAINED_BYTES = 4 << 20;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** How a body becomes a form. */
    private interface Taking {
        Form take(Reading reading, InputStream in) throws IOException;
    }

    /**
     * @throws Rejected if it is no form, too large, or does not come to its end
     * @throws Unavailable if there is no room for it here
     */
    Form read(Exchange exchange, Upload upload) {
        var type = String.valueOf(exchange.asked().get(HttpHeader.CONTENT_TYPE));
        return received(exchange, upload, (reading, in) -> reading.read(new Multipart(in, type)));
    }

    /**
     * The body is the file.
     *
     * @throws Rejected if it is too large, or does not come to its end
     * @throws Unavailable if there is no room for it here
     */
    Form whole(Exchange exchange, Upload upload) {
        if (exchange.request().getContentLengthLong() > upload.mostBytes()) {
            throw Rejected.tooLarge(upload.mostBytes());
        }
        return received(exchange, upload, Reading::whole);
    }

    private Form received(Exchange exchange, Upload upload, Taking taking) {
        var encoding = exchange.asked().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Rejected.unsupported("the body must not be compressed");
        }
        if (exchange.request().getContentLengthLong() > upload.mostBytes() + MOST_BESIDES_BYTES) {
            throw Rejected.tooLarge(upload.mostBytes());
        }
        if (!places.tryAcquire()) {
            throw Rejected.later(503, "OVERLOADED", "too many files are coming right now", Duration.ofSeconds(5));
        }
        try (var in = exchange.request().getInputStream(); var reading = new Reading(upload)) {
            try {
                return taking.take(reading, in);
            } catch (Rejected | Unavailable refused) {
                drain(in);
                throw refused;
            }
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? Rejected.tooSlow() : Rejected.cutOff();
        } finally {
            places.release();
        }
    }

    private static void drain(InputStream in) throws IOException {
        var buffer = new byte[8_192];
        int left = MOST_DRAINED_BYTES;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(buffer);
            left -= buffer.length;
        }
    }

    private static final class Reading implements AutoCloseable {
        private final Upload upload;
        private final TreeMap<String, String> fields = new TreeMap<>();
        private final Map<String, String> wrong = new HashMap<>();
        private final MessageDigest digest = sha256();
        private int textLeft = MOST_TEXT_BYTES;
        private @Nullable Path path;
        private Optional<FilePart> file = Optional.empty();
        private boolean isDone;

        private Reading(Upload upload) {
            this.upload = upload;
        }

        private Form read(Multipart multipart) throws IOException {
            for (var part = multipart.next(); part != null; part = multipart.next()) {
                take(part, multipart);
            }
            if (file.isEmpty() && upload.required()) {
                wrong.putIfAbsent(upload.part(), "is required");
            }
            isDone = true;
            return new Form(fields, file, Map.copyOf(wrong), file.isEmpty() ? new byte[0] : digest.digest());
        }

        private Form whole(InputStream in) throws IOException {
            var made = DiskSink.fresh();
            path = made;
            try (var out = DiskSink.to(made)) {
                var limited = new Multipart.Limited(new DigestOutputStream(out, digest), upload.mostBytes());
                in.transferTo(limited);
                file = Optional.of(new FilePart(made, limited.written(), ""));
            }
            isDone = true;
            return new Form(fields, file, Map.of(), digest.digest());
        }

        private void take(Multipart.Part part, Multipart multipart) throws IOException {
            var name = part.name();
            boolean isAgain = fields.containsKey(name) || (name.equals(upload.part()) && file.isPresent());
            if (isAgain) {
                Complaints.tell(name, "must be given once", wrong);
                multipart.copy(new Multipart.Limited(OutputStream.nullOutputStream(), upload.mostBytes()));
            } else if (name.equals(upload.part())) {
                file = Optional.of(file(part, multipart));
            } else if (part.file().isPresent()) {
                Complaints.tell(name, "is not a field here", wrong);
                multipart.copy(new Multipart.Limited(OutputStream.nullOutputStream(), upload.mostBytes()));
            } else {
                text(name, multipart);
            }
        }

        private void text(String name, Multipart multipart) throws IOException {
            var bytes = new ByteArrayOutputStream();
            multipart.copy(new Multipart.Limited(bytes, textLeft));
            textLeft -= bytes.size();
            try {
                fields.put(name, UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
            } catch (CharacterCodingException e) {
                Complaints.tell(name, "is not UTF-8", wrong);
            }
        }

        private FilePart file(Multipart.Part part, Multipart multipart) throws IOException {
            var made = DiskSink.fresh();
            path = made;
            try (var out = DiskSink.to(made)) {
                var limited = new Multipart.Limited(new DigestOutputStream(out, digest), upload.mostBytes());
                multipart.copy(limited);
                if (limited.written() == 0) {
                    Complaints.tell(upload.part(), "must not be empty", wrong);
                }
                return new FilePart(made, limited.written(), part.file().orElse(""));
            }
        }

        @Override
        public void close() throws IOException {
            if (!isDone && path != null) {
                Files.deleteIfExists(path);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every Java has it
            }
        }
    }
}
