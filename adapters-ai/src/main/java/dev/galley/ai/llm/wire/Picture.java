package dev.galley.ai.llm.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A picture for a model, without metadata: who hands it over has removed them. Its bytes are fetched when they are sent, and
 * not held while an answer is waited for: hundreds of questions about pictures wait in little memory.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param bytes how many there are
 * @param name letters and digits that stand for it in a request until it is sent
 * @param content exactly so many, the same each time
 */
public record Picture(String mediaType, int bytes, String name, Supplier<byte[]> content) {
    public Picture {
        switch (mediaType) {
            case "image/jpeg", "image/png", "image/webp" -> {
            }
            default -> throw new IllegalArgumentException("no picture for a model: " + mediaType);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("an empty picture");
        }
        if (!name.matches("[0-9A-Za-z]{32,}")) {
            throw new IllegalArgumentException("a name that a text may hold by chance: " + name);
        }
    }

    /** One that is in memory anyway. */
    public static Picture of(String mediaType, byte[] content) {
        try {
            var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            return new Picture(mediaType, content.length, sha256, () -> content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() { // logs hold no pictures
        return mediaType + " of " + bytes + " bytes";
    }
}
