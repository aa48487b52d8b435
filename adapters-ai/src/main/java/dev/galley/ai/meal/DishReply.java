package dev.galley.ai.meal;

import dev.galley.ai.llm.ReplyShape;
import dev.galley.ai.llm.UnusableReply;
import dev.galley.domain.meal.analysis.SeenDish;
import dev.galley.domain.meal.analysis.SeenItem;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** What a model must answer about a photo, and what is taken of it. */
public final class DishReply {
    private static final String SCHEMA = """
            {"type": "object",
             "properties": {
               "dishName": {"type": "string", "description": "what people call the whole"},
               "confidence": {"type": "number"},
               "items": {"type": "array", "items": {
                 "type": "object",
                 "properties": {
                   "name": {"type": "string"},
                   "quantity": {"type": "number"},
                   "unit": {"type": "string"},
                   "grams": {"type": "number"},
                   "gramsMin": {"type": "number"},
                   "gramsMax": {"type": "number"},
                   "calories": {"type": "number"},
                   "proteinGrams": {"type": "number"},
                   "carbsGrams": {"type": "number"},
                   "fatGrams": {"type": "number"},
                   "confidence": {"type": "number"}},
                 "required": ["name", "quantity", "unit", "grams", "gramsMin", "gramsMax", "calories", "proteinGrams",
                   "carbsGrams", "fatGrams", "confidence"],
                 "additionalProperties": false}}},
             "required": ["dishName", "confidence", "items"],
             "additionalProperties": false}""";

    public static final ReplyShape<SeenDish> SHAPE = ReplyShape.of("dish", SCHEMA, DishReply::read);

    private DishReply() {}

    private static SeenDish read(JsonNode reply) throws UnusableReply {
        var items = new ArrayList<SeenItem.Raw>();
        for (var item : reply.path("items")) {
            items.add(new SeenItem.Raw(
                    item.path("name").asString(""),
                    number(item, "quantity"),
                    item.path("unit").asString(""),
                    number(item, "grams"),
                    number(item, "gramsMin"),
                    number(item, "gramsMax"),
                    number(item, "calories"),
                    number(item, "proteinGrams"),
                    number(item, "carbsGrams"),
                    number(item, "fatGrams"),
                    number(item, "confidence")));
        }
        var dish = SeenDish.of(reply.path("dishName").asString(""), number(reply, "confidence"), items);
        if (dish.items().isEmpty() && !items.isEmpty()) {
            throw new UnusableReply(
                    "In no item is \"name\" the name of a food and \"grams\" more than 0 and at most %.0f."
                            .formatted(SeenItem.MOST_GRAMS));
        }
        return dish;
    }

    private static double number(JsonNode parent, String name) {
        return parent.path(name).asDouble(0);
    }
}
