package dev.galley.ai.llm.wire;

import java.util.Base64;

/**
 * A picture for a model, without metadata: who hands it over has removed them.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param base64 its bytes
 */
public record Picture(String mediaType, String base64) {
    public Picture {
        switch (mediaType) {
            case "image/jpeg", "image/png", "image/webp" -> {
            }
            default -> throw new IllegalArgumentException("no picture for a model: " + mediaType);
        }
        if (base64.isEmpty()) {
            throw new IllegalArgumentException("an empty picture");
        }
    }

    public static Picture of(String mediaType, byte[] content) {
        return new Picture(mediaType, Base64.getEncoder().encodeToString(content));
    }

    @Override
    public String toString() { // logs hold no pictures
        return mediaType + " of " + base64.length() / 4 * 3 + " bytes";
    }
}
