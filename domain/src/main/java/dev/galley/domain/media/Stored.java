package dev.galley.domain.media;

/**
 * A variant that lies among the {@link Blobs}.
 *
 * @param width in pixels; 0 like {@code height} for what is no picture
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record Stored(Variant variant, String contentType, long bytes, int width, int height, String sha256) {}
