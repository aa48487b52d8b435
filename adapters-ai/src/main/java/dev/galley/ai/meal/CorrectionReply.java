package dev.galley.ai.meal;

import dev.galley.ai.llm.ReplyShape;
import dev.galley.ai.llm.UnusableReply;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.meal.analysis.Correction;
import dev.galley.domain.meal.analysis.CorrectionReading;
import dev.galley.domain.meal.analysis.CorrectionReading.Change;
import dev.galley.domain.meal.analysis.CorrectionReading.Spoken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a model must answer about a person's correction of a meal, and what is taken of it: all of it, or nothing. */
public final class CorrectionReply {
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["changes", "left"], "properties": {
              "changes": {"type": "array", "maxItems": 20, "items": {
                "type": "object", "additionalProperties": false, "required": ["do"], "properties": {
                  "do": {"type": "string", "enum": ["remove", "scale", "set", "replace", "add"]},
                  "item": {"type": "integer", "description": "its number in the list"},
                  "all": {"type": "boolean", "description": "true where the whole meal is scaled"},
                  "factor": {"type": "number"},
                  "rough": {"type": "boolean"},
                  "amount": {"type": "string", "maxLength": 40, "description": "a number and a unit"},
                  "food": {"type": "string", "maxLength": 80}}}},
              "left": {"type": "array", "maxItems": 20, "items": {"type": "string", "maxLength": 2000}}}}""";

    /** Not 0, and no sentence. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?=[^1-9½¼¾⅓⅔]{0,4}[1-9½¼¾⅓⅔])\\d{0,5}(?:[.,/]\\d{1,3}| \\d/\\d)? ?[½¼¾⅓⅔]?(?: ?[\\p{L}\\p{M}. ]{0,30})?");
    /** A field that is forgotten must not scale all of a meal. */
    private static final String WHOLE_MEAL = ", or \"all\": true where the whole meal is meant";
    /** More and less say a direction, not how far: our widths. */
    private static final double ROUGHLY_LESS = 0.75;
    private static final double ROUGHLY_MORE = 1.3;

    /** @param changes of the items that were shown */
    public record Read(List<Change> changes, List<String> left) {}

    private CorrectionReply() {}

    public static ReplyShape<Read> shape(Spoken spoken) {
        return ReplyShape.of("correction", SCHEMA, reply -> read(reply, spoken));
    }

    private static Read read(JsonNode reply, Spoken spoken) throws UnusableReply {
        var changes = new ArrayList<Change>();
        var seen = new HashSet<Integer>();
        for (var change : reply.path("changes")) {
            var read = change(change, spoken);
            if (read.place().isPresent() && !seen.add(read.place().get())) {
                throw new UnusableReply("No \"item\" may be in more than one of the changes.");
            }
            changes.add(read);
        }
        boolean isOfAll = changes.stream().anyMatch(it -> it.correction() instanceof Correction.ScaleAll);
        if (isOfAll && changes.stream().filter(it -> !(it.correction() instanceof Correction.Add)).count() > 1) {
            throw new UnusableReply(
                    "Where the whole meal is scaled, no item may be changed besides; give each item its own change.");
        }
        return new Read(changes, left(reply.path("left"), spoken.text()));
    }

    private static Change change(JsonNode change, Spoken spoken) throws UnusableReply {
        var kind = change.path("do").asString("");
        var place = place(change, spoken);
        boolean isOfAll = change.path("all").asBoolean(false);
        if (isOfAll && (place.isPresent() || !kind.equals("scale"))) {
            throw new UnusableReply("\"all\" is only for a change of the kind \"scale\", in place of \"item\".");
        }
        if (kind.equals("add")) {
            return new Change(Optional.empty(), new Correction.Add(food(change)));
        }
        if (isOfAll) {
            return new Change(Optional.empty(), new Correction.ScaleAll(spoken.text(), factor(change)));
        }
        if (place.isEmpty()) {
            throw new UnusableReply("A change of the kind \"%s\" needs \"item\", a number from 1 to %d%s."
                    .formatted(kind, spoken.items().size(), kind.equals("scale") ? WHOLE_MEAL : ""));
        }
        var name = spoken.items().get(place.get()).name();
        return new Change(place, switch (kind) {
            case "remove" -> new Correction.Remove(name);
            case "scale" -> new Correction.Scale(name, factor(change));
            case "set" -> new Correction.Measure(name, amount(change).orElseThrow(() -> new UnusableReply(
                    "A change of the kind \"set\" needs \"amount\", such as \"150 g\".")));
            case "replace" -> new Correction.Replace(name, food(change));
            default -> throw new UnusableReply("There is no such kind of change.");
        });
    }

    private static Optional<Integer> place(JsonNode change, Spoken spoken) throws UnusableReply {
        var item = change.path("item");
        if (item.isMissingNode() || item.isNull()) {
            return Optional.empty();
        }
        int number = item.asInt(0);
        if (number < 1 || number > spoken.items().size()) {
            throw new UnusableReply("\"item\" must be a number of the list, from 1 to %d."
                    .formatted(spoken.items().size()));
        }
        return Optional.of(number - 1);
    }

    private static Interval factor(JsonNode change) throws UnusableReply {
        double factor = change.path("factor").asDouble(0);
        if (!(factor >= CorrectionReading.LEAST_FACTOR && factor <= CorrectionReading.MOST_FACTOR)) {
            throw new UnusableReply("A change of the kind \"scale\" needs \"factor\", from 0.01 to 20.");
        }
        return change.path("rough").asBoolean(false)
                ? new Interval(factor * ROUGHLY_LESS, factor, factor * ROUGHLY_MORE)
                : Interval.exactly(factor);
    }

    private static Optional<String> amount(JsonNode change) throws UnusableReply {
        var amount = change.path("amount").asString("").strip();
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw new UnusableReply(
                    "\"amount\" must be a number above 0 and a unit, such as \"150 g\" or \"2 slices\".");
        }
        return Optional.of(amount);
    }

    private static String food(JsonNode change) throws UnusableReply {
        var food = CorrectionReading.food(change.path("food").asString(""))
                .orElseThrow(() -> new UnusableReply("\"food\" must be the name of a food, in a few words."));
        return amount(change).map(it -> it + " " + food).orElse(food);
    }

    /** Nothing but the person's own words is shown to them as theirs: where a piece is none of the text, it is all of it. */
    private static List<String> left(JsonNode pieces, String text) {
        var whole = plain(text);
        var left = new ArrayList<String>();
        for (var piece : pieces) {
            var said = plain(piece.asString(""));
            if (said.isEmpty()) {
                continue;
            }
            if (!whole.contains(said)) {
                return List.of(text.strip());
            }
            left.add(piece.asString("").strip());
        }
        return left;
    }

    private static String plain(String text) {
        return CorrectionReading.SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
