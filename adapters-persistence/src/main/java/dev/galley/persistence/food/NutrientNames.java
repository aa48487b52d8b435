package dev.galley.persistence.food;

import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What USDA's nutrient numbers mean. There are a few hundred; they are read once, and again when a new one turns up. */
public final class NutrientNames {
    record Meaning(String number, String name, String unit) {}

    private final Sql sql;
    private volatile Map<String, Meaning> byNumber = Map.of();

    @Inject
    public NutrientNames(Sql sql) {
        this.sql = sql;
    }

    Meaning of(String number) {
        var known = byNumber.get(number);
        if (known == null) {
            byNumber = read();
            known = Objects.requireNonNull(byNumber.get(number), () -> "no nutrient has the number " + number);
        }
        return known;
    }

    private Map<String, Meaning> read() {
        return sql.handle()
                .createQuery("SELECT number, name, unit FROM food_nutrient")
                .map((row, _) -> new Meaning(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Meaning::number, meaning -> meaning));
    }
}
