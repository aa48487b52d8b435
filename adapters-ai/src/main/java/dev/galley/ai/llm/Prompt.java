package dev.galley.ai.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model is told to do: a file {@code prompts/<name>.v<n>.txt} with {@code {parameters}}, and what it is to do it
 * with, which is kept apart from it. Immutable.
 */
public final class Prompt {
    /** What is longer is cut: no question needs a book. */
    public static final int LONGEST_DATA = 60_000;

    /** @param id with its version: {@code meal/dish.v2} */
    private record Template(String id, String text) {}

    private static final Map<String, Template> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern LABEL = Pattern.compile("[a-z][A-Za-z0-9 ]{0,40}");

    private final Template template;
    private final SequencedMap<String, String> parameters;
    private final SequencedMap<String, String> data;

    private Prompt(Template template, SequencedMap<String, String> parameters, SequencedMap<String, String> data) {
        this.template = template;
        this.parameters = parameters;
        this.data = data;
    }

    /**
     * The newest version of a prompt.
     *
     * @param name like {@code meal/dish}
     * @throws IllegalArgumentException if there is no such file
     */
    public static Prompt of(String name) {
        return new Prompt(KNOWN.computeIfAbsent(name, Prompt::newest), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** A text of our own for {@code {name}}: never what a person, a picture or a page said. {@code {language}} is given. */
    public Prompt with(String name, String text) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, text);
        return new Prompt(template, more, data);
    }

    /**
     * A text that somebody else wrote. The model is shown it behind a fence that it cannot close, and is told that
     * nothing in it is for it to obey. An empty one is left out.
     *
     * @param label what it is, in small letters: {@code description}
     */
    public Prompt data(String label, String text) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("no label: " + label);
        }
        var more = new LinkedHashMap<>(data);
        var clean = Fence.plain(text, LONGEST_DATA);
        if (!clean.isBlank()) {
            more.put(label, clean);
        }
        return new Prompt(template, parameters, more);
    }

    /** With its version: {@code meal/dish.v2}. */
    public String id() {
        return template.id;
    }

    /** What it is told of others, by its label, in the order given. */
    SequencedMap<String, String> data() {
        return data;
    }

    /** All that makes this prompt what it is, but for the language: equal where the answer may be the same. */
    String context() {
        var context = new StringBuilder(template.id);
        parameters.forEach((name, text) -> context.append('\u0000').append(name).append('\u0001').append(text));
        context.append('\u0000');
        data.forEach((label, text) -> context.append('\u0000').append(label).append('\u0001').append(text));
        return context.toString();
    }

    /**
     * The text of the file with its parameters in place.
     *
     * @throws IllegalStateException if one is missing
     */
    String instructions(String language) {
        var missing = new TreeSet<String>();
        var text = PARAMETER.matcher(template.text).replaceAll(found -> {
            var name = found.group(1);
            var value = Optional.ofNullable(name.equals("language") ? language : parameters.get(name));
            value.ifPresentOrElse(_ -> {}, () -> missing.add(name));
            return Matcher.quoteReplacement(value.orElse(""));
        });
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the prompt %s was not told %s".formatted(template.id, missing));
        }
        return text;
    }

    private static Template newest(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a prompt: " + name);
        }
        Optional<Template> found = Optional.empty();
        for (int version = 1;; version++) {
            var id = name + ".v" + version;
            var text = read("/prompts/" + id + ".txt");
            if (text.isEmpty()) {
                return found.orElseThrow(() -> new IllegalArgumentException("there is no prompt " + name));
            }
            found = Optional.of(new Template(id, text.get()));
        }
    }

    private static Optional<String> read(String path) {
        try (InputStream file = Prompt.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
