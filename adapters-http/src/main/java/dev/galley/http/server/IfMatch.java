package dev.galley.http.server;

import java.util.List;

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

    /** Whether this is a version that the caller has seen. */
    public boolean allows(long version) {
        return any || tags.stream().anyMatch(tag -> tag.startsWith(version + "."));
    }
}
