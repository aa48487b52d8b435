package dev.galley.bootstrap.food;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Products as Open Food Facts has them, as many as wanted, the same for the same seed: their words are as unevenly common
 * as words are (Zipf), one in ten names holds a typing error.
 */
final class MadeUpProducts {
    private static final List<String> COMMON = List.of(
            "milk", "chocolate", "organic", "chicken", "cheese", "sauce", "cream", "fruit", "butter", "tomato",
            "yogurt",
            "bio", "lait", "chocolat", "poulet", "fromage", "crème", "beurre", "sucre", "vanille", "leche", "queso",
            "pollo",
            "arroz", "Milch", "Käse", "Schokolade", "Sahne", "rice", "pasta", "apple", "orange", "strawberry", "lemon",
            "honey", "almond", "coffee", "tea", "bread", "cookie", "biscuit", "cereal", "soup", "salad", "oil",
            "vinegar",
            "mustard", "pepper", "salt", "water", "juice", "beer", "wine", "bacon", "ham", "salmon", "tuna", "egg",
            "peanut",
            "coconut", "vegan", "protein", "bar", "snack", "mix", "original", "light", "natural", "sea", "dark");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ri", "to", "ne", "la", "mi", "co", "du", "fe", "ga", "ho", "ju", "ka", "lo", "ma", "no", "pe", "qui",
            "ro",
            "sa", "te", "ul", "va", "we", "xi", "yo", "za", "cha", "bri", "tro");
    private static final int RARE = 40_000;

    private final SplittableRandom random;

    MadeUpProducts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One JSON object a line. */
    void write(Path file, int products) throws IOException {
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            for (int i = 0; i < products; i++) {
                product(out, i);
            }
        }
    }

    private void product(BufferedWriter out, int number) throws IOException {
        var code = withCheckDigit("%012d".formatted(300_000_000_000L + number));
        double fat = random.nextInt(400) / 10.0;
        double carbs = random.nextInt(500) / 10.0;
        double protein = random.nextInt(250) / 10.0;
        double salt = random.nextInt(300) / 100.0;
        out.write("""
                {"_id":"%s","code":"%s","lang":"en","product_name":"%s","product_name_en":"","brands":"%s","quantity":"%d g",\
                "serving_size":"%d g","unique_scans_n":%d,"allergens_tags":[%s],"traces_tags":["en:nuts"],\
                "states_tags":["en:to-be-completed","en:nutrition-facts-completed","en:ingredients-completed"],\
                "ingredients_analysis_tags":["en:palm-oil-free","en:non-vegan","en:vegetarian"],\
                "ingredients_text":"%s","categories_tags":["en:snacks","en:sweet-snacks"],\
                "nutriments":{"energy-kcal_100g":%d,"energy_100g":%d,"fat_100g":%s,"saturated-fat_100g":%s,\
                "carbohydrates_100g":%s,"sugars_100g":%s,"proteins_100g":%s,"salt_100g":%s,"sodium_100g":%s,"fiber_100g":1.5,\
                "fat":%s,"fat_unit":"g","nova-group":4},"images":{"1":{"sizes":{"full":{"h":800,"w":600}}}},"rev":7}
                """.formatted(
                code,
                code,
                name(2 + random.nextInt(4)),
                name(1),
                50 + random.nextInt(950),
                10 + random.nextInt(90),
                (int) Math.min(50_000, 5 / Math.max(1e-4, random.nextDouble())),
                random.nextBoolean() ? "\"en:milk\"" : "\"en:gluten\",\"en:soybeans\"",
                name(20),
                (int) (9 * fat + 4 * carbs + 4 * protein),
                (int) (4.184 * (9 * fat + 4 * carbs + 4 * protein)),
                fat,
                fat / 2,
                carbs,
                carbs / 2,
                protein,
                salt,
                salt / 2.5,
                fat));
    }

    private String name(int words) {
        var name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(word());
        }
        if (random.nextInt(10) == 0 && name.length() > 4) {
            name.deleteCharAt(1 + random.nextInt(name.length() - 2));
        }
        return name.toString();
    }

    /** The nth commonest word with a chance of about 1/n. */
    String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(COMMON.size() + RARE)) - 1;
        return rank < COMMON.size() ? COMMON.get(rank) : rare(rank);
    }

    private static String rare(int rank) {
        var word = new StringBuilder();
        for (int rest = rank * 7 + 1; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private static String withCheckDigit(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
