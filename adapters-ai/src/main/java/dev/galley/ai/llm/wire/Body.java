package dev.galley.ai.llm.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is sent: a text, with pictures in base 64 in the places of their names. Each is fetched when its turn has come. */
final class Body {
    private final List<Supplier<byte[]>> parts = new ArrayList<>();
    private long bytes;

    private Body() {}

    static BodyPublisher of(String text, List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return BodyPublishers.ofString(text);
        }
        var byName = pictures.stream().collect(Collectors.toMap(Picture::name, Function.identity(), (one, _) -> one));
        var body = new Body();
        var names = Pattern.compile(String.join("|", byName.keySet())).matcher(text);
        int from = 0;
        while (names.find()) {
            body.add(text.substring(from, names.start()));
            body.add(byName.getOrDefault(names.group(), pictures.getFirst()));
            from = names.end();
        }
        body.add(text.substring(from));
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(body::stream), body.bytes);
    }

    private void add(String text) {
        var utf8 = text.getBytes(UTF_8);
        parts.add(() -> utf8);
        bytes += utf8.length;
    }

    private void add(Picture picture) {
        parts.add(() -> Base64.getEncoder().encode(picture.content().get()));
        bytes += (picture.bytes() + 2L) / 3 * 4;
    }

    @SuppressWarnings("JdkObsolete") // a SequenceInputStream takes nothing but an Enumeration
    private InputStream stream() {
        var left = parts.iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return left.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(left.next().get());
            }
        });
    }
}
