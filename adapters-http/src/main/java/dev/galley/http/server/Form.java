package dev.galley.http.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A body of parts: texts by their names, and a file.
 *
 * @param wrong what is wrong with a part, by its name
 * @param digest SHA-256 of the file's bytes; empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // one request's own, never compared
record Form(SortedMap<String, String> fields, Optional<FilePart> file, Map<String, String> wrong, byte[] digest)
        implements
            AutoCloseable {

    /** The same for the same fields and file, whatever stood between the parts: senders make that up anew each time. */
    byte[] fingerprint() {
        var all = new TreeMap<>(fields);
        file.ifPresent(it -> all.put("\0file " + it.name(), HexFormat.of().formatHex(digest)));
        return Json.MAPPER.writeValueAsString(all).getBytes(UTF_8);
    }

    @Override
    public void close() {
        file.ifPresent(it -> {
            try {
                Files.deleteIfExists(it.content());
            } catch (IOException e) {
                // the request is answered; what is left lies among the system's temporary files until that cleans up
            }
        });
    }
}
