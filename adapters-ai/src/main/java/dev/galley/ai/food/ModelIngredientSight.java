package dev.galley.ai.food;

import dev.galley.ai.llm.Answer;
import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Picture;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.ai.llm.ReplyShape;
import dev.galley.domain.food.sight.IngredientSight;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Use;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shows pictures of ingredients to whichever model sees. */
public final class ModelIngredientSight implements IngredientSight {
    /** Somebody stands and waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    /** Heavier than any one photo of an ingredient. */
    private static final double MOST_GRAMS = 50_000;
    private static final int LONGEST_NAME = 80;

    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["candidates"], "properties": {
              "candidates": {"type": "array", "maxItems": 5, "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "english", "confidence"], "properties": {
                  "name": {"type": "string", "description": "in the language asked for"},
                  "english": {"type": "string", "description": "the same in English"},
                  "confidence": {"type": "number", "minimum": 0, "maximum": 1}}}},
              "grams": {"type": "object", "additionalProperties": false, "required": ["from", "likely", "to"],
                "description": "weight of all that is to be seen of it; left out if it cannot be told", "properties": {
                  "from": {"type": "number"}, "likely": {"type": "number"}, "to": {"type": "number"}}}}}""";

    private static final ReplyShape<Read> SHAPE = ReplyShape.of("ingredient", SCHEMA, ModelIngredientSight::read);

    private final Models models;

    @Inject
    public ModelIngredientSight(Models models) {
        this.models = models;
    }

    private record Read(List<Named> names, Optional<Interval> grams) {}

    @Override
    public boolean canSee() {
        return models.hasOne(Use.VISION);
    }

    @Override
    public Sighting look(Glance glance) {
        var picture = new Picture(glance.jpeg(), "image/jpeg", glance.pixelsSha256(), glance.perceptualHash());
        var question = new Question<>(Use.VISION, Prompt.of("food/ingredient"), List.of(picture), SHAPE,
                new Account.Person(glance
                        .owner(), glance.tier()), glance.language(), PATIENCE);
        return switch (models.ask(question)) {
            case Answer.Given<Read>(var read, var provider, _, _) -> new Sighting.Seen(read.names(), read.grams(),
                    provider);
            case Answer.None<Read>(var why, _, _) -> new Sighting.Unseen(switch (why) {
                case NO_PROVIDER -> Why.NO_PROVIDER;
                case OUT_OF_TIME, BUSY, FAILED -> Why.UNAVAILABLE;
                case UNUSABLE -> Why.UNUSABLE;
                case REFUSED -> Why.REFUSED;
            });
        };
    }

    private static Read read(JsonNode reply) {
        var names = new ArrayList<Named>();
        for (var candidate : reply.path("candidates")) {
            var name = shortened(candidate.path("name").asString(""));
            var english = shortened(candidate.path("english").asString(""));
            double confidence = candidate.path("confidence").asDouble(0);
            if (names.size() < MOST_NAMES && !(name.isEmpty() && english.isEmpty())) {
                names.add(new Named(name.isEmpty() ? english : name, english.isEmpty() ? name : english, Math.clamp(
                        confidence,
                        0.0, 1.0)));
            }
        }
        names.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
        return new Read(names, grams(reply.path("grams")));
    }

    /** What is out of order, or of no ingredient, is as if it was not told. */
    private static Optional<Interval> grams(JsonNode grams) {
        double from = grams.path("from").asDouble(-1);
        double likely = grams.path("likely").asDouble(-1);
        double to = grams.path("to").asDouble(-1);
        return from >= 0 && likely > 0 && from <= likely && likely <= to && to <= MOST_GRAMS
                ? Optional.of(new Interval(from, likely, to))
                : Optional.empty();
    }

    private static String shortened(String name) {
        var bare = name.strip();
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(0, LONGEST_NAME).strip();
    }
}
