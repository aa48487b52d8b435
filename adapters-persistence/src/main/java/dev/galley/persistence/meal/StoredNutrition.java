package dev.galley.persistence.meal;

import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.mixture.Nutrient;
import dev.galley.domain.meal.Micronutrient;
import dev.galley.persistence.sql.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** Figures as they are kept: by name, and the small ones by USDA's number. */
final class StoredNutrition {
    private static final TypeReference<Map<Nutrient, Interval>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, Small>> SMALL = new TypeReference<>() {};

    private record Small(String name, String unit, Interval amount) {}

    private StoredNutrition() {}

    static Map<Nutrient, Interval> figures(String json) {
        return Json.read(json, FIGURES);
    }

    static List<Micronutrient> micronutrients(String json) {
        return Json.read(json, SMALL).entrySet().stream()
                .map(it -> new Micronutrient(
                        it.getKey(), it.getValue().name, it.getValue().unit, it.getValue().amount))
                .toList();
    }

    static Map<String, Object> byNumber(List<Micronutrient> micronutrients) {
        var byNumber = new TreeMap<String, Object>();
        micronutrients.forEach(it -> byNumber.put(it.number(), new Small(it.name(), it.unit(), it.amount())));
        return byNumber;
    }
}
