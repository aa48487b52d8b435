package dev.galley.bootstrap.access;

import dev.galley.http.server.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code access.txt} says besides the rules. A line is a method, a path, a word and what it means; what follows is
 * the reason. The word is {@code in} for whoever is let in, or a {@link Guest}, with a status; or {@code foreign}, with
 * {@code shared} where what the path names belongs to all.
 */
final class Exceptions {
    private final Map<String, String> lines = new HashMap<>();

    private Exceptions() {}

    static Exceptions read() {
        var exceptions = new Exceptions();
        var stream = Objects.requireNonNull(Exceptions.class.getResourceAsStream("/access.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var words = line.strip().split("\\s+", 5);
                if (words.length < 5) {
                    throw new IllegalArgumentException("method, path, word, meaning, reason: " + line);
                }
                exceptions.lines.put(words[0] + " " + words[1] + " " + words[2], words[3]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return exceptions;
    }

    Optional<Integer> status(Route<?, ?> route, String word) {
        return Optional.ofNullable(lines.get(name(route) + " " + word)).map(Integer::valueOf);
    }

    boolean isShared(Route<?, ?> route) {
        return "shared".equals(lines.get(name(route) + " foreign"));
    }

    Set<String> routes() {
        return lines.keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf(' ')))
                .collect(java.util.stream.Collectors.toSet());
    }

    static String name(Route<?, ?> route) {
        return route.method() + " " + route.path();
    }
}
