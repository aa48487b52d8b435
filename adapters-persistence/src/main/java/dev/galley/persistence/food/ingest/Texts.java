package dev.galley.persistence.food.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes that should be text. */
final class Texts {
    private Texts() {}

    /** Neither a wrong byte nor a NUL gets through: PostgreSQL keeps no NUL, and nobody means one. */
    static String utf8(byte[] bytes, int from, int length) throws BadRow {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRow("is not UTF-8");
        }
        return withoutNul(text);
    }

    static String withoutNul(String text) throws BadRow {
        if (text.indexOf('\0') >= 0) {
            throw new BadRow("holds a NUL");
        }
        return text;
    }
}
