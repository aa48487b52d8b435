package dev.galley.http.server;

/**
 * That a route takes a file, as one part of a {@code multipart/form-data} body whose other parts are the fields of its
 * body.
 *
 * @param part the name of the part that is the file
 * @param mostBytes how large the file may be
 * @param required whether there must be a file; where there need not be one, the fields may come as JSON too
 * @param description what kind of file, for people
 */
public record Upload(String part, long mostBytes, boolean required, String description) {
    public Upload {
        if (part.isBlank() || mostBytes < 1) {
            throw new IllegalArgumentException("an upload that takes nothing");
        }
    }
}
