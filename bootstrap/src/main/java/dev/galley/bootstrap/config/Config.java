package dev.galley.bootstrap.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The settings in force: from the command line, else the environment, else the configuration file, else the default.
 * Exists only if all of them can be used.
 */
public final class Config {
    /** The variable that names the configuration file. */
    public static final String FILE = "GALLEY_CONFIG";

    private static final String LISTED_SECRET = "(set, not shown)";

    /** Nothing starts with these settings. The message lists all that is wrong, each with what to do about it. */
    public static final class Unusable extends RuntimeException {
        private final List<String> problems;

        Unusable(List<String> problems) {
            super(String.join("\n", problems), null, false, false);
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }

    /**
     * @param value as it was written
     * @param origin where it was written: {@code --port}, {@code environment}, a file's line, {@code default}
     */
    private record Written(String value, String origin) {}

    /** One line of {@link #listing()}. */
    public record Line(String name, String value, String origin, String description) {}

    private final Map<Setting<?>, Object> values = new LinkedHashMap<>();
    private final Map<Setting<?>, Written> written = new LinkedHashMap<>();

    private Config() {}

    /**
     * Reads all settings.
     *
     * @param flags what the command line sets, by the setting's name
     * @throws Unusable if anything is wrong
     */
    public static Config of(Map<String, String> flags, Map<String, String> environment) {
        var config = new Config();
        var problems = new ArrayList<String>();
        var file = environment.containsKey(FILE)
                ? read(Path.of(environment.getOrDefault(FILE, "")), problems)
                : Map.<String, Written>of();
        for (var setting : Settings.ALL) {
            config.take(setting, flags, environment, file, problems);
        }
        if (config.values.keySet().containsAll(LlmSettings.ALL) && config.values.containsKey(
                EmbeddingSettings.EMBEDDING_MODEL)) {
            problems.addAll(LlmProviders.problems(config));
        }
        if (problems.isEmpty()) {
            problems.addAll(MediaSettings.problems(config));
        }
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return config;
    }

    @SuppressWarnings("unchecked") // the setting's own reader made the value
    public <T> T get(Setting<T> setting) {
        return (T) Objects.requireNonNull(values.get(setting), setting.name());
    }

    /** All settings with where each comes from; secrets are masked. */
    public List<Line> listing() {
        return written.entrySet().stream()
                .map(entry -> {
                    var setting = entry.getKey();
                    var value = entry.getValue().value;
                    return new Line(
                            setting.name(),
                            setting.secret() && !value.isEmpty() ? LISTED_SECRET : value,
                            entry.getValue().origin,
                            setting.description());
                })
                .toList();
    }

    private void take(
            Setting<?> setting,
            Map<String, String> flags,
            Map<String, String> environment,
            Map<String, Written> file,
            List<String> problems) {
        var name = setting.name();
        var flag = flags.get(name);
        var variable = environment.get(name);
        Written found;
        if (flag != null) {
            found = new Written(flag, "command line");
        } else if (variable != null && !variable.isBlank()) {
            found = new Written(variable.strip(), "environment");
        } else {
            found = file.getOrDefault(name, new Written(setting.byDefault(), "default"));
        }
        written.put(setting, found);
        try {
            values.put(setting, setting.reader().read(found.value));
        } catch (Setting.Unfit unfit) {
            var shown = setting.secret() ? LISTED_SECRET : "\"" + found.value + "\"";
            problems.add("%s is %s (%s): %s".formatted(name, shown, found.origin, unfit.getMessage()));
        }
    }

    private static Map<String, Written> read(Path file, List<String> problems) {
        var lines = new TreeMap<String, Written>();
        int number = 0;
        for (var line : lines(file, problems)) {
            number++;
            var text = line.strip();
            int equals = text.indexOf('=');
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            var where = file + ", line " + number;
            var name = equals < 0 ? text : text.substring(0, equals).strip();
            if (equals < 0) {
                problems.add(where + ": write NAME=value");
            } else if (Settings.ALL.stream().noneMatch(setting -> setting.name().equals(name))) {
                problems.add("%s: there is no setting %s; ./galley config lists them all".formatted(where, name));
            } else if (lines.putIfAbsent(name, new Written(text.substring(equals + 1).strip(), where)) != null) {
                problems.add("%s: %s is set twice; remove one".formatted(where, name));
            }
        }
        return lines;
    }

    private static List<String> lines(Path file, List<String> problems) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            problems.add(FILE + " names " + file + ", which is not UTF-8 text: save it as UTF-8");
        } catch (IOException e) {
            problems.add(FILE + " names " + file + ", which cannot be read: correct the path or unset " + FILE);
        }
        return List.of();
    }
}
