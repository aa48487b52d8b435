package dev.galley.domain.recipe.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.reading.Provenance.From;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String PANCAKES = """
            Sunday pancakes

            The ones my aunt made.

            Serves 4
            Prep time: 10 minutes
            Cook time: 20-25 min

            Ingredients:
            2 eggs
            250 g flour
            salt

            For the sauce:
            100 g berries

            Method
            1. Whisk the eggs with the flour.
            2. Fry in butter.

            Notes
            They freeze well.
            """;

    private static List<String> lines(ReadRecipe recipe) {
        return recipe.ingredients().stream().map(ReadRecipe.Line::text).toList();
    }

    private static List<String> steps(ReadRecipe recipe) {
        return recipe.steps().stream().map(ReadRecipe.Step::text).toList();
    }

    @Test
    void a_text_with_headings_is_read_by_them() {
        var recipe = TextReader.read(PANCAKES);
        assertThat(recipe.name().value()).isEqualTo("Sunday pancakes");
        assertThat(recipe.description().orElseThrow().value()).isEqualTo("The ones my aunt made.");
        assertThat(recipe.servings().orElseThrow().value()).isEqualTo(4);
        assertThat(recipe.servings().orElseThrow().provenance().from()).isEqualTo(From.INFERRED);
        assertThat(recipe.prepMinutes().orElseThrow().value()).isEqualTo(10);
        assertThat(recipe.cookMinutes().orElseThrow().value()).isEqualTo(25);
        assertThat(lines(recipe)).containsExactly("2 eggs", "250 g flour", "salt", "100 g berries");
        assertThat(recipe.ingredients().get(2).group()).isEmpty();
        assertThat(recipe.ingredients().get(3).group()).contains("For the sauce");
        assertThat(steps(recipe)).containsExactly("Whisk the eggs with the flour.", "Fry in butter.");
        assertThat(recipe.notes()).extracting(Found::value).containsExactly("They freeze well.");
    }

    @Test
    void every_part_names_the_place_where_it_stands() {
        var recipe = TextReader.read(PANCAKES);
        recipe.ingredients().forEach(line -> {
            var span = line.provenance().span().orElseThrow();
            assertThat(PANCAKES.substring(span.start(), span.end())).isEqualTo(line.text());
        });
        assertThat(recipe.provenance()).containsKeys("name", "description", "servings", "ingredients[3]", "steps[1]",
                "notes[0]");
    }

    @Test
    void a_text_without_headings_is_told_apart_line_by_line() {
        var recipe = TextReader.read("""
                Grandma's bread

                500 g flour
                1 tsp salt
                7 g dried yeast
                water

                Mix everything and knead for ten minutes. Let it rise.
                Bake at 220 degrees until brown.
                """);
        assertThat(recipe.name().value()).isEqualTo("Grandma's bread");
        assertThat(lines(recipe)).containsExactly("500 g flour", "1 tsp salt", "7 g dried yeast", "water");
        assertThat(steps(recipe)).containsExactly(
                "Mix everything and knead for ten minutes. Let it rise.", "Bake at 220 degrees until brown.");
    }

    @Test
    void a_text_without_a_title_is_called_by_what_goes_into_it() {
        var recipe = TextReader.read("2 eggs\n1 cup flour\n\nMix the eggs and the flour, then bake it.");
        assertThat(recipe.name().value()).isEqualTo("2 eggs, 1 cup flour");
        assertThat(recipe.name().provenance().from()).isEqualTo(From.INFERRED);
    }

    @Test
    void markdown_is_read_without_its_marks() {
        var recipe = TextReader.read("""
                ---
                title: "Cheese *toast*"
                tags: ['quick', 'snack']
                author: jo-doe
                ---

                ![toast](https://example.test/toast.jpg)

                - ⏲️ Prep time: 5 min
                - 🍽️ Servings: 2

                ## Ingredients

                - 2 slices of **bread**
                - [cheddar](/cheddar), _grated_
                  and at room temperature
                - Spices:
                    - 1 pinch nutmeg
                - butter

                ## Directions

                ### Toast

                1. Butter the bread.
                2. Grill
                   until it bubbles.

                Enjoy!
                """);
        assertThat(recipe.name().value()).isEqualTo("Cheese *toast*");
        assertThat(recipe.author().orElseThrow().value()).isEqualTo("jo-doe");
        assertThat(recipe.tags()).extracting(Found::value).containsExactly("quick", "snack");
        assertThat(recipe.images()).extracting(Found::value).containsExactly("https://example.test/toast.jpg");
        assertThat(recipe.prepMinutes().orElseThrow().value()).isEqualTo(5);
        assertThat(lines(recipe)).containsExactly(
                "2 slices of bread", "cheddar, grated and at room temperature", "1 pinch nutmeg", "butter");
        assertThat(recipe.ingredients()).extracting(ReadRecipe.Line::group)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("Spices"), Optional.empty());
        assertThat(steps(recipe)).containsExactly("Butter the bread.", "Grill until it bubbles.");
        assertThat(recipe.steps().getFirst().group()).contains("Toast");
        assertThat(recipe.notes()).extracting(Found::value).containsExactly("Enjoy!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "de|Apfelkuchen|Für 4 Personen|Zutaten|200 g Mehl|Zubereitung|Alles verrühren und backen.",
            "fr|Crêpes|Pour 4 personnes|Ingrédients|250 g de farine|Préparation|Mélanger et cuire.",
            "es|Tortilla|Para 4 personas|Ingredientes|6 huevos|Elaboración|Batir los huevos y freír.",
            "it|Frittata|Dosi per 4 persone|Ingredienti|6 uova|Procedimento|Sbattere le uova e friggere.",
            "pt|Omelete|Rende 4 porções|Ingredientes|6 ovos|Modo de preparo|Bata os ovos e frite.",
            "nl|Pannenkoeken|Voor 4 personen|Ingrediënten|250 g bloem|Bereidingswijze|Meng alles en bak.",
            "sv|Pannkakor|4 portioner|Ingredienser|3 ägg|Gör så här|Vispa allt och stek.",
            "pl|Naleśniki|Liczba porcji: 4|Składniki|2 jajka|Sposób przygotowania|Wymieszać i smażyć.",
            "ru|Блины|Порции: 4|Ингредиенты|2 яйца|Приготовление|Смешать и жарить.",
            "ja|肉じゃが|4人分|材料|じゃがいも 4個|作り方|じゃがいもを煮る。",
            "zh|西红柿炒蛋|4人份|食材|鸡蛋 3个|做法|把鸡蛋打散后炒熟。",
            "ko|김치찌개|4인분|재료|김치 200g|만드는 법|김치를 볶고 끓인다.",
            "tr|Menemen|4 kişilik|Malzemeler|3 yumurta|Yapılışı|Hepsini karıştırıp pişirin.",
            "en|Omelette|Serves 4|You will need|6 eggs|Method|Beat the eggs and fry them."
    })
    void headings_are_known_in_many_languages(
            String language, String title, String yield, String ingredients, String line, String method, String step) {
        var recipe = TextReader.read(String.join("\n", title, "", yield, "", ingredients, line, "", method, step));
        assertThat(recipe.name().value()).isEqualTo(title);
        assertThat(lines(recipe)).containsExactly(line);
        assertThat(steps(recipe)).containsExactly(step);
        if (!language.equals("tr") && !language.equals("ko")) {
            assertThat(recipe.servings().orElseThrow().value()).isEqualTo(4);
        }
    }

    @Test
    void ingredients_in_one_line_are_told_apart() {
        var recipe = TextReader.read(
                "Vinaigrette\n\nIngredients: 3 tbsp oil, 1 tbsp vinegar (white, or red), salt\nMethod: Whisk it all.");
        assertThat(lines(recipe)).containsExactly("3 tbsp oil", "1 tbsp vinegar (white, or red)", "salt");
        assertThat(steps(recipe)).containsExactly("Whisk it all.");
    }

    @Test
    void lines_that_were_broken_for_mail_are_one_step_again() {
        var recipe = TextReader.read("""
                Soup

                Ingredients
                1 onion
                1 l stock

                Directions
                Chop the onion as finely as you can and then fry it in some
                butter until it is golden.
                Add the stock.
                """);
        assertThat(steps(recipe)).containsExactly(
                "Chop the onion as finely as you can and then fry it in some butter until it is golden.",
                "Add the stock.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "No recipe here.", "Dear all,\n\nthe meeting is at 10.\n\nBest,\nJo",
            "Chapter 1\n\nIt was a dark and stormy night; the rain fell in torrents.", "---\n---\n", "{}", "2 eggs"})
    void a_text_without_a_recipe_is_refused(String text) {
        var refused = catchThrowableOfType(Refused.class, () -> TextReader.read(text));
        assertThat(refused.refusal()).isEqualTo(ReadingFailure.NO_RECIPE_FOUND);
    }

    @Test
    void what_is_too_much_is_set_aside() {
        var text = new StringBuilder("Much\n\nIngredients\n");
        for (int i = 1; i <= 120; i++) {
            text.append(i).append(" eggs\n");
        }
        var recipe = TextReader.read(text + "x".repeat(501) + "\n\nMethod\nCook it.");
        assertThat(recipe.ingredients()).hasSize(100);
        assertThat(recipe.setAside()).hasSize(21).first().isEqualTo(
                new SetAside("101 eggs", "A recipe has at most 100 ingredients."));
    }

    @Test
    void markup_does_not_come_in_with_a_text() {
        var recipe = TextReader.read(
                "<b>Soup</b>\n\nIngredients\n1 <script>alert(1)</script>onion\n\nMethod\nBoil <i>it</i>.");
        assertThat(recipe.name().value()).isEqualTo("Soup");
        assertThat(lines(recipe)).containsExactly("1 onion");
        assertThat(steps(recipe)).containsExactly("Boil it.");
    }
}
