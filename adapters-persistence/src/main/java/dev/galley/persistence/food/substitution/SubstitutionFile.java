package dev.galley.persistence.food.substitution;

import dev.galley.domain.food.measure.Ratio;
import dev.galley.domain.food.substitution.Amount;
import dev.galley.domain.food.substitution.Context;
import dev.galley.domain.food.substitution.Part;
import dev.galley.domain.food.substitution.Role;
import dev.galley.domain.food.substitution.Substitution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with substitutions. A line with {@code @} names foods, and how much of them the lines below it replace:
 * {@code @ egg, egg-duck = 1 piece}. Each of those has seven fields: the role, the contexts, the parts
 * ({@code 1 tbsp flaxseed (ground) + 3 tbsp water}; a {@code ~} before a food says that only something drawn from it is
 * used), closeness and availability, the reason, what else to do, and what will be different; the last two may be
 * {@code -}. A line with {@code #} is for whoever reads the file.
 */
final class SubstitutionFile {
    private static final Pattern PART = Pattern.compile(
            "(?<quantity>[0-9/ ]+?) (?<unit>[a-z]+) (?<extract>~?)(?<food>[a-z0-9-]+)( \\((?<note>.+)\\))?");
    private static final Pattern AMOUNT = Pattern.compile("(?<quantity>[0-9/ ]+?) (?<unit>[a-z]+)");
    private static final Pattern PLUS = Pattern.compile(" \\+ ");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int FIELDS = 7;

    private record Heading(List<String> foods, Amount amount) {}

    private SubstitutionFile() {}

    /** @throws IllegalArgumentException naming the first line that is not as it should be */
    static List<Substitution> read(String text) {
        var all = new ArrayList<Substitution>();
        var heading = Optional.<Heading>empty();
        for (var line : text.lines().map(String::strip).toList()) {
            try {
                if (line.startsWith("@")) {
                    heading = Optional.of(heading(line.substring(1)));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    all.add(substitution(heading.orElseThrow(() -> wrong("no food stands above it")), line));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s: %s".formatted(e.getMessage(), line), e);
            }
        }
        return List.copyOf(all);
    }

    private static Heading heading(String line) {
        var sides = line.split("=", 2);
        if (sides.length != 2) {
            throw wrong("it does not tell how much is replaced");
        }
        var amount = AMOUNT.matcher(sides[1].strip());
        if (!amount.matches()) {
            throw wrong("what is replaced is no amount");
        }
        return new Heading(words(sides[0]).toList(), amount(amount.group("quantity"), amount.group("unit")));
    }

    private static Substitution substitution(Heading heading, String line) {
        var fields = Stream.of(BAR.split(line, -1)).map(String::strip).toList();
        if (fields.size() != FIELDS) {
            throw wrong("there must be " + FIELDS + " fields");
        }
        var grades = fields.get(3).split(" ", 2);
        return new Substitution(
                heading.foods,
                heading.amount,
                Role.of(fields.get(0)).orElseThrow(() -> wrong("nobody knows the role")),
                contexts(fields.get(1)),
                PLUS.splitAsStream(fields.get(2)).map(SubstitutionFile::part).toList(),
                Integer.parseInt(grades[0]),
                Integer.parseInt(grades[grades.length - 1]),
                fields.get(4),
                said(fields.get(5)),
                said(fields.get(6)));
    }

    private static Set<Context> contexts(String field) {
        var contexts = new HashSet<Context>();
        words(field).forEach(word -> contexts.add(
                Context.of(word).orElseThrow(() -> wrong("nobody knows the context " + word))));
        return contexts;
    }

    private static Part part(String text) {
        var part = PART.matcher(text.strip());
        if (!part.matches()) {
            throw wrong("it is no part: " + text);
        }
        return new Part(
                part.group("food"),
                amount(part.group("quantity"), part.group("unit")),
                Optional.ofNullable(part.group("note")),
                !part.group("extract").isEmpty());
    }

    /** {@code 3}, {@code 3/4} or {@code 1 3/4}. */
    private static Amount amount(String quantity, String unit) {
        var sum = Ratio.ZERO;
        for (var word : quantity.split(" ", -1)) {
            var sides = word.split("/", 2);
            sum = sum.plus(Ratio.of(
                    Long.parseLong(sides[0]), sides.length == 1 ? 1 : Long.parseLong(sides[1])));
        }
        return new Amount(sum, unit);
    }

    private static Optional<String> said(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    private static Stream<String> words(String list) {
        return COMMA.splitAsStream(list).map(String::strip);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what);
    }
}
