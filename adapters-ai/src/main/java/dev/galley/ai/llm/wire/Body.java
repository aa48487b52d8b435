package dev.galley.ai.llm.wire;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is sent: a text, with pictures in base 64 in the places of their names. Each is fetched when its turn has come. */
final class Body {
    private Body() {}

    static BodyPublisher of(String text, List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return BodyPublishers.ofString(text);
        }
        var byName = pictures.stream().collect(Collectors.toMap(Picture::name, Function.identity(), (one, _) -> one));
        var names = Pattern.compile(String.join("|", byName.keySet())).matcher(text);
        var parts = new ArrayList<BodyPublisher>();
        int from = 0;
        while (names.find()) {
            parts.add(BodyPublishers.ofString(text.substring(from, names.start())));
            parts.add(base64(byName.getOrDefault(names.group(), pictures.getFirst())));
            from = names.end();
        }
        parts.add(BodyPublishers.ofString(text.substring(from)));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    /** A picture could not be fetched. */
    @SuppressWarnings("serial") // never serialized
    static final class Unfetched extends RuntimeException {
        Unfetched(RuntimeException cause) {
            super(cause);
        }
    }

    private static byte[] fetched(Picture picture) {
        try {
            return picture.content().get();
        } catch (RuntimeException failure) {
            throw new Unfetched(failure);
        }
    }

    private static BodyPublisher base64(Picture picture) {
        var encoded = BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(Base64.getEncoder().encode(fetched(picture))));
        return BodyPublishers.fromPublisher(encoded, (picture.bytes() + 2L) / 3 * 4);
    }
}
