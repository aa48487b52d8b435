package dev.galley.http.server;

import java.util.List;
import java.util.Optional;

/**
 * The precondition {@code If-Match}: the caller has seen this version, and wants to change no other. A version stands in
 * the ETag of every answer that {@link Reply#version} was said of.
 *
 * @param any {@code If-Match: *}: any version will do, as long as there is one
 * @param tags the ETags that were given, without quotes
 */
public record IfMatch(boolean any, List<String> tags) {
    public IfMatch {
        tags = List.copyOf(tags);
    }

    /**
     * The version that the caller wants to change, for a command to compare; absent where any will do. Of several it is
     * the last: versions only ever grow. No version at all is told as one that never is, 0.
     */
    public Optional<Integer> version() {
        return any
                ? Optional.empty()
                : Optional.of(tags.stream()
                        .filter(tag -> tag.matches("\\d{1,9}\\..*"))
                        .mapToInt(tag -> Integer.parseInt(tag.substring(0, tag.indexOf('.'))))
                        .max()
                        .orElse(0));
    }

    /** Whether this is a version that the caller has seen. */
    public boolean allows(long version) {
        return any || tags.stream().anyMatch(tag -> tag.startsWith(version + "."));
    }
}
