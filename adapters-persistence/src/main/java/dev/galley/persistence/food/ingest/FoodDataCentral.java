package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Language;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * USDA's FoodData Central in its CSV layout: the Foundation Foods and SR Legacy that {@code foundation_food.csv} and
 * {@code sr_legacy_food.csv} list. Superseded versions, samples and acquisitions are no foods for anyone to find, and
 * are passed over. Generic foods have no bar code; those in {@code market_acquisition.csv} belong to the packages that
 * were bought for analysis.
 */
final class FoodDataCentral {
    private static final int RANK = 4;
    /** In {@code measure_unit.csv}: the measure stands in the modifier. */
    private static final String UNDETERMINED = "undetermined";

    private record Meaning(String number, String name, String unit) {}

    private final Tables tables;
    private final Intake intake;
    private final Set<String> current = new HashSet<>();
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> nutrients = new HashMap<>();
    private final Map<String, List<Portion>> portions = new HashMap<>();

    FoodDataCentral(Tables tables, Intake intake) {
        this.tables = tables;
        this.intake = intake;
    }

    static boolean isIn(Tables tables) {
        return tables.has("food") && tables.has("food_nutrient");
    }

    private interface Row {
        void read(CsvRows row) throws BadRow, IOException;
    }

    void read() throws IOException {
        for (var list : List.of("foundation_food", "sr_legacy_food")) {
            if (tables.has(list)) {
                each(list, row -> current.add(row.field(row.column("fdc_id"))));
            }
        }
        if (current.isEmpty()) {
            throw new BadFile(
                    "has neither Foundation Foods nor SR Legacy: other kinds of FoodData Central are not read");
        }
        each("nutrient", row -> meanings.put(row.field(row.column("id")), new Meaning(
                row.field(row.column("nutrient_nbr")),
                row.field(row.column("name")),
                unit(row.field(row.column("unit_name"))))));
        each("measure_unit", row -> measures.put(row.field(row.column("id")), row.field(row.column("name"))));
        if (tables.has("food_category")) {
            each("food_category", row -> categories.put(
                    row.field(row.column("id")), row.field(row.column("description"))));
        }
        each("food_nutrient", this::nutrient);
        if (tables.has("food_portion")) {
            each("food_portion", this::portion);
        }
        foods();
    }

    private void each(String name, Row reader) throws IOException {
        var table = tables.open(name);
        long count = 0;
        try (var rows = new CsvRows(table.in())) {
            while (rows.next()) {
                count++;
                try {
                    reader.read(rows);
                } catch (BadRow e) {
                    intake.reject(table.file(), rows.line(), String.valueOf(e.getMessage()));
                }
            }
        } catch (EOFException e) {
            throw new BadFile(name + " is cut off");
        }
        intake.rows(count);
    }

    private void nutrient(CsvRows row) throws BadRow, IOException {
        var food = row.field(row.column("fdc_id"));
        if (!current.contains(food)) {
            return;
        }
        var meaning = meanings.get(row.field(row.column("nutrient_id")));
        var amount = Figures.number(row.field(row.column("amount")));
        if (meaning == null || meaning.number.isEmpty() || amount.isEmpty()) {
            return; // what has no USDA number cannot be told apart here, and what has no amount is unknown
        }
        intake.nutrient(meaning.number, meaning.name, meaning.unit);
        nutrients.computeIfAbsent(food, _ -> new LinkedHashMap<>())
                .putIfAbsent(meaning.number, Figures.amount(meaning.number, meaning.unit, amount.get()));
    }

    private void portion(CsvRows row) throws BadRow, IOException {
        var food = row.field(row.column("fdc_id"));
        if (!current.contains(food)) {
            return;
        }
        var amount = Figures.number(row.field(row.column("amount"))).orElse(BigDecimal.ONE);
        var grams = Figures.number(row.field(row.column("gram_weight")))
                .orElseThrow(() -> new BadRow("is a portion without a weight"));
        var unit = measures.getOrDefault(row.field(row.column("measure_unit_id")), UNDETERMINED);
        var text = new ArrayList<String>();
        for (var part : List.of(
                unit.equals(UNDETERMINED) ? "" : unit,
                row.field(row.column("portion_description")).strip(),
                row.field(row.column("modifier")).strip())) {
            if (!part.isEmpty()) {
                text.add(part);
            }
        }
        portions.computeIfAbsent(food, _ -> new ArrayList<>())
                .add(Measures.portion(amount, String.join(", ", text), grams));
    }

    private void foods() throws IOException {
        var table = tables.open("food");
        long done = 0;
        try (var rows = new CsvRows(table.in())) {
            while (rows.next()) {
                try {
                    var id = rows.field(rows.column("fdc_id"));
                    if (current.contains(id)) {
                        food(rows, id, table.file());
                        intake.fraction(++done / (double) current.size());
                    }
                } catch (BadRow e) {
                    intake.reject(table.file(), rows.line(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void food(CsvRows row, String id, String file) throws BadRow, IOException {
        var name = row.field(row.column("description")).strip();
        if (!id.matches("\\d{1,12}") || name.isEmpty() || name.length() > Food.LONGEST_NAME) {
            throw new BadRow("has no id or no name of 1 to %d characters".formatted(Food.LONGEST_NAME));
        }
        if (intake.isRepeated(FoodSource.USDA_FDC, id)) {
            throw new BadRow("tells of food %s again".formatted(id));
        }
        var category = row.field(row.column("food_category_id"));
        var group = categories.getOrDefault(category, category);
        var ownPortions = portions.getOrDefault(id, List.of());
        intake.food(new IncomingFood(
                FoodSource.USDA_FDC,
                id,
                name,
                Optional.of(Language.EN),
                Map.of(Language.EN, name),
                List.of(),
                FoodGroups.category(group),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                nutrients.getOrDefault(id, Map.of()),
                ownPortions,
                Measures.density(ownPortions),
                FoodGroups.contains(name),
                Set.of(),
                false,
                FoodGroups.diets(group, name),
                RANK,
                0), file, row.line());
    }

    private static String unit(String unit) {
        return switch (unit) {
            case "G" -> "g";
            case "MG" -> "mg";
            case "UG" -> "µg";
            case "KCAL" -> "kcal";
            default -> unit;
        };
    }
}
