package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodSource;
import dev.galley.domain.food.Portion;
import dev.galley.domain.kernel.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * USDA's Standard Reference in its ASCII layout (sr28_doc.pdf, "File formats"): ISO-8859-1, fields between {@code ^},
 * text between {@code ~}. A food is handed on when all that is said of it in all tables is known.
 */
final class StandardReference {
    private static final int RANK = 4;

    private final Tables tables;
    private final Intake intake;
    private final Map<String, Map<String, BigDecimal>> nutrients = new HashMap<>();
    private final Map<String, List<Portion>> portions = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    StandardReference(Tables tables, Intake intake) {
        this.tables = tables;
        this.intake = intake;
    }

    static boolean isIn(Tables tables) {
        return tables.has("FOOD_DES") && tables.has("NUT_DATA");
    }

    private interface Row {
        void read(String[] fields) throws BadRow, IOException;
    }

    void read() throws IOException {
        each("FD_GROUP", 2, row -> groups.put(row[0], row[1]));
        each("NUTR_DEF", 4, row -> {
            units.put(row[0], unit(row[1]));
            intake.nutrient(row[0], row[3], unit(row[1]));
        });
        each("NUT_DATA", 3, this::nutrient);
        if (tables.has("WEIGHT")) {
            each("WEIGHT", 5, this::portion);
        }
        try (var lines = new Lines(tables.open("FOOD_DES").in())) {
            var file = tables.open("FOOD_DES").file();
            long done = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                try {
                    food(fields(line, 10), file, lines.number());
                } catch (BadRow e) {
                    intake.reject(file, lines.number(), String.valueOf(e.getMessage()));
                }
                intake.fraction(Math.min(1, ++done / (double) Math.max(1, nutrients.size())));
            }
        }
    }

    private void each(String name, int least, Row reader) throws IOException {
        var table = tables.open(name);
        long rows = 0;
        try (var lines = new Lines(table.in())) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                rows++;
                try {
                    reader.read(fields(line, least));
                } catch (BadRow e) {
                    intake.reject(table.file(), lines.number(), String.valueOf(e.getMessage()));
                }
            }
        } catch (java.io.EOFException e) {
            throw new BadFile(name + " is cut off");
        }
        intake.rows(rows);
    }

    private static String[] fields(byte[] line, int least) throws BadRow {
        var fields = Texts.withoutNul(new String(line, ISO_8859_1)).split("\\^", -1);
        if (fields.length < least) {
            throw new BadRow("has %d fields, and needs %d".formatted(fields.length, least));
        }
        for (int i = 0; i < fields.length; i++) {
            var field = fields[i];
            if (field.length() >= 2 && field.startsWith("~") && field.endsWith("~")) {
                fields[i] = field.substring(1, field.length() - 1).strip();
            }
        }
        return fields;
    }

    private void nutrient(String[] row) throws BadRow {
        var amount = Figures.number(row[2]);
        var unit = units.get(row[1]);
        if (unit == null) {
            throw new BadRow("tells of nutrient %s, which NUTR_DEF does not have".formatted(Figures.shown(row[1])));
        }
        if (amount.isPresent()) {
            nutrients.computeIfAbsent(row[0], _ -> new LinkedHashMap<>())
                    .putIfAbsent(row[1], Figures.amount(row[1], unit, amount.get()));
        }
    }

    private void portion(String[] row) throws BadRow {
        var amount = Figures.number(row[2]).orElse(BigDecimal.ONE);
        var grams = Figures.number(row[4]).orElseThrow(() -> new BadRow("is a portion without a weight"));
        portions.computeIfAbsent(row[0], _ -> new ArrayList<>()).add(Measures.portion(amount, row[3], grams));
    }

    private void food(String[] row, String file, long line) throws BadRow, IOException {
        var number = row[0];
        var name = row[2];
        if (!number.matches("\\d{1,6}") || name.isEmpty() || name.length() > Food.LONGEST_NAME) {
            throw new BadRow("has no number or no name of 1 to %d characters".formatted(Food.LONGEST_NAME));
        }
        if (intake.isRepeated(FoodSource.USDA_SR28, number)) {
            throw new BadRow("tells of food %s again".formatted(number));
        }
        var group = groups.getOrDefault(row[1], "");
        var ownPortions = portions.getOrDefault(number, List.of());
        intake.food(new IncomingFood(
                FoodSource.USDA_SR28,
                number,
                name,
                Optional.of(Language.EN),
                Map.of(Language.EN, name),
                commonNames(row[4]),
                FoodGroups.category(group),
                Optional.empty(),
                Optional.empty(),
                row[5].isEmpty() ? Optional.empty() : Optional.of(row[5]),
                nutrients.getOrDefault(number, Map.of()),
                ownPortions,
                Measures.density(ownPortions),
                FoodGroups.contains(name),
                Set.of(),
                false,
                FoodGroups.diets(group, name),
                RANK,
                0), file, line);
    }

    private static List<Food.Alias> commonNames(String names) {
        return Stream.of(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= Food.LONGEST_NAME)
                .distinct()
                .map(name -> new Food.Alias(name, Optional.of(Language.EN)))
                .toList();
    }

    /** In the file µ is the byte B5. */
    private static String unit(String unit) {
        return unit.equals("mcg") ? "µg" : unit;
    }
}
