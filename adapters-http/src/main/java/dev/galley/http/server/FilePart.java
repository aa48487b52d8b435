package dev.galley.http.server;

import java.nio.file.Path;

/**
 * A file that came with a request. What it is, its bytes must tell: the name and the type that came along are only said.
 *
 * @param content gone as soon as the request is answered
 * @param bytes how many it has
 * @param name as the sender calls it, without any folders; may be empty
 */
public record FilePart(Path content, long bytes, String name) {}
