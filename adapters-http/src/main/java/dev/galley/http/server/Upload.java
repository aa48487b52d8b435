package dev.galley.http.server;

import dev.galley.application.bus.Query;
import java.util.Optional;
import java.util.function.Function;

/**
 * That a route takes a file, as one part of a {@code multipart/form-data} body whose other parts are the fields of its
 * body, or as the whole body.
 *
 * @param part the name of the part that is the file
 * @param mostBytes how large the file may be
 * @param required whether there must be a file; where there need not be one, the fields may come as JSON too
 * @param description what kind of file, for people
 * @param admission where the file is the whole body: what is asked before anything of it is read, so that what it refuses costs
 *     nothing
 */
public record Upload(
        String part,
        long mostBytes,
        boolean required,
        String description,
        Optional<Function<Request, Query<?>>> admission) {
    public Upload(String part, long mostBytes, boolean required, String description) {
        this(part, mostBytes, required, description, Optional.empty());
    }

    /** The body is the file, whatever type it is said to be; the route has no fields besides. */
    public static Upload whole(long mostBytes, String description, Function<Request, Query<?>> admission) {
        return new Upload("body", mostBytes, true, description, Optional.of(admission));
    }

    boolean isWhole() {
        return admission.isPresent();
    }

    public Upload {
        if (part.isBlank() || mostBytes < 1) {
            throw new IllegalArgumentException("an upload that takes nothing");
        }
    }
}
