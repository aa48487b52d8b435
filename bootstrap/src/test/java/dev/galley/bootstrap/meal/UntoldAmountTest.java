package dev.galley.bootstrap.meal;

import static dev.galley.bootstrap.meal.Eaters.id;
import static dev.galley.bootstrap.meal.Eaters.likely;
import static dev.galley.bootstrap.meal.Eaters.ok;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.galley.bootstrap.meal.Eaters.Eater;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Meals of which nobody tells how much there was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntoldAmountTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final AtomicInteger people = new AtomicInteger();
    private Eaters eaters;

    @BeforeAll
    void start() {
        eaters = new Eaters(postgres.database(), new TestClock());
    }

    @AfterAll
    void stop() {
        eaters.close();
    }

    /**
     * The items, and the energy in kilocalories that such a meal has when it is weighed: by USDA SR28 for the amounts that are
     * usual at home, from a small plate to a large one.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | toast with butter and jam            | toast, butter, jam                | 200 | 330
            en | a coffee with milk                   | coffee, milk                      | 12  | 80
            en | tea with milk and sugar              | tea, milk, sugar                  | 30  | 70
            en | coffee, toast and jam                | coffee, toast, jam                | 130 | 250
            en | pasta                                | pasta                             | 160 | 440
            en | rice                                 | rice                              | 180 | 390
            en | a plate of pasta                     | pasta                             | 220 | 440
            en | spaghetti bolognese                  | spaghetti bolognese               | 300 | 670
            en | lasagne                              | lasagne                           | 300 | 850
            en | pizza                                | pizza                             | 280 | 900
            en | mac and cheese                       | mac and cheese                    | 300 | 500
            en | rice and beans                       | rice, beans                       | 300 | 500
            en | hamburger and fries                  | hamburger, fries                  | 450 | 800
            en | steak and chips                      | steak, chips                      | 400 | 900
            en | salmon with potatoes and broccoli    | salmon, potatoes, broccoli        | 350 | 650
            en | roast chicken with potatoes and gravy | roast chicken, potatoes, gravy   | 350 | 700
            en | porridge with banana                 | porridge, banana                  | 250 | 400
            en | cereal with milk                     | cereal, milk                      | 180 | 300
            en | muesli with yogurt                   | muesli, yogurt                    | 300 | 450
            en | yogurt with honey                    | yogurt, honey                     | 130 | 230
            en | oatmeal with blueberries and honey   | oatmeal, blueberries, honey       | 230 | 380
            en | pancakes with maple syrup            | pancakes, maple syrup             | 350 | 600
            en | bread, cheese and ham                | bread, cheese, ham                | 280 | 450
            en | ham sandwich                         | ham sandwich                      | 220 | 400
            en | tuna sandwich                        | tuna sandwich                     | 280 | 450
            en | two eggs and toast                   | eggs, toast                       | 210 | 300
            en | bacon and eggs                       | bacon, eggs                       | 200 | 400
            en | tomato soup                          | tomato soup                       | 75  | 160
            en | lentil soup and bread                | lentil soup, bread                | 220 | 350
            en | a bowl of chicken noodle soup        | chicken noodle soup               | 60  | 120
            en | a cup of chicken noodle soup         | chicken noodle soup               | 55  | 62
            en | a plate of tomato soup               | tomato soup                       | 60  | 120
            en | chili con carne with rice            | chili con carne, rice             | 400 | 700
            en | hummus with pita                     | hummus, pita                      | 200 | 330
            en | orange juice                         | orange juice                      | 90  | 150
            en | a beer                               | beer                              | 140 | 215
            en | two beers                            | beers                             | 280 | 430
            en | gin and tonic                        | gin, tonic                        | 150 | 230
            en | almonds                              | almonds                           | 160 | 240
            en | grapes                               | grapes                            | 70  | 140
            en | crisps                               | crisps                            | 130 | 210
            en | popcorn                              | popcorn                           | 80  | 200
            en | ice cream                            | ice cream                         | 140 | 280
            en | chocolate cake                       | chocolate cake                    | 230 | 450
            en | cheesecake                           | cheesecake                        | 250 | 400
            en | omelette                             | omelette                          | 150 | 350
            en | lentils                              | lentils                           | 100 | 230
            de | ein Kaffee mit Milch                 | Kaffee, Milch                     | 12  | 80
            de | Müsli mit Milch                      | Müsli, Milch                      | 250 | 400
            de | Reis mit Huhn                        | Reis, Huhn                        | 350 | 600
            de | eine Schüssel Tomatensuppe           | Tomatensuppe                      | 70  | 160
            es | arroz con pollo                      | arroz con pollo                   | 250 | 550
            es | café con leche                       | café, leche                       | 12  | 80
            es | pan con tomate                       | pan, tomate                       | 130 | 300
            fr | riz avec poulet                      | riz, poulet                       | 300 | 550
            pt | café com leite                       | café, leite                       | 12  | 80
            pt | um prato de arroz                    | arroz                             | 180 | 390
            ja | パンとバター                           | パン, バター                       | 170 | 300
            zh | 米饭和鸡肉                             | 米饭, 鸡肉                         | 280 | 550
            zh | 牛奶和面包                             | 牛奶, 面包                         | 200 | 350
            """)
    void a_meal_has_a_first_figure_and_the_truth_is_within_its_width(
            String language, String text, String names, double least, double most) {
        var meal = logged(someone(), language, text);
        var energy = meal.at("/nutrition/calories");
        assertThat(PhotoNode.names(meal)).isEqualTo(names);
        assertThat(energy.at("/min").asDouble()).as(energy.toString()).isLessThanOrEqualTo(least);
        assertThat(energy.at("/max").asDouble()).as(energy.toString()).isGreaterThanOrEqualTo(most);
        assertThat(energy.at("/likely").asDouble()).as(energy.toString()).isBetween(least / 2, most * 1.2);
        assertThat(meal.at("/nutrition/incomplete").toString()).doesNotContain("calories");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ham and cheese sandwich               | ham, cheese, bread
            en | a ham and cheese sandwich             | ham, cheese, bread
            en | cheese and ham sandwich               | cheese, ham, bread
            en | peanut butter and jelly sandwich      | peanut butter, jelly, bread
            en | two ham and cheese sandwiches         | ham, cheese, bread
            en | cheese sandwich                       | cheese, bread
            en | tuna sandwich                         | tuna sandwich
            en | soup and a cheese sandwich            | soup, cheese, bread
            en | mac and cheese                        | mac and cheese
            en | rice and beans                        | rice, beans
            en | salt and vinegar crisps               | salt and vinegar crisps
            en | cheese and onion crisps               | cheese and onion crisps
            en | gin and tonic                         | gin, tonic
            en | bread and butter                      | bread, butter
            en | cookies and cream ice cream           | cookies and cream ice cream
            en | strawberry and vanilla ice cream      | strawberry and vanilla ice cream
            en | apple pie and vanilla ice cream       | apple pie, vanilla ice cream
            en | leek and potato soup                  | leek and potato soup
            en | bread and tomato soup                 | bread, tomato soup
            en | ham and pineapple pizza               | ham and pineapple pizza
            en | two eggs and toast                    | eggs, toast
            en | coffee and a cheese sandwich          | coffee, cheese, bread
            en | milk and chocolate chip cookies       | milk, chocolate chip cookies
            de | Butterbrot                            | Butter, Weißbrot
            de | Vollkornbrot mit Käse                 | Vollkornbrot, Käse
            es | arroz con pollo                       | arroz con pollo
            es | pan con tomate                        | pan, tomate
            es | bocadillo de jamón y queso            | jamón, queso, pan blanco
            fr | café au lait                          | café, lait
            fr | pizza et salade                       | pizza, salade
            en | chicken, broccoli and tomato soup     | chicken, broccoli, tomato soup
            en | salmon with potatoes and vegetable soup | salmon, potatoes, vegetable soup
            en | ham, egg, cheese pizza                | ham, egg, cheese pizza
            en | chicken, green beans and apple pie    | chicken, green beans, apple pie
            en | green beans and apple pie             | green beans, apple pie
            en | ham and tomato soup                   | ham, tomato soup
            en | ham and cheese omelette               | ham and cheese omelette
            es | sopa de tomate y pan                  | sopa de tomate, pan
            """)
    void one_dish_is_one_where_it_is_known_and_its_parts_where_not(String language, String text, String names) {
        var meal = logged(someone(), language, text);
        assertThat(PhotoNode.names(meal)).isEqualTo(names);
        assertThat(meal.at("/nutrition/incomplete").toString()).doesNotContain("calories");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ham and cheese sandwich           | 320 | 550
            two ham and cheese sandwiches     | 640 | 1100
            peanut butter and jelly sandwich  | 330 | 450
            salt and vinegar crisps           | 130 | 210
            """)
    void and_holds_what_such_a_dish_holds(String text, double least, double most) {
        var energy = logged(someone(), "en", text).at("/nutrition/calories");
        assertThat(energy.at("/min").asDouble()).isLessThan(least);
        assertThat(energy.at("/max").asDouble()).isGreaterThan(most);
        assertThat(energy.at("/likely").asDouble()).isBetween(0.8 * least, most);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 150 g ham and cheese sandwich       | 150 | g
            en | 80 g ham and cheese sandwich        | 80  | g
            en | half a ham and cheese sandwich      | 0.5 | ''
            en | 2 slices of ham and cheese sandwich | 2   | slice
            de | 150 g Schinken-Käse-Sandwich        | 150 | g
            """)
    void a_weight_or_a_part_of_a_sandwich_is_that_of_the_whole(
            String language, String text, double quantity, String unit) {
        var items = logged(someone(), language, text).at("/items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/quantity").asDouble()).isEqualTo(quantity);
        assertThat(items.at("/0/unit").asString("")).isEqualTo(unit);
        assertThat(items.at("/0").has("nutrition")).isFalse(); // it is no food that is known
    }

    /** By USDA SR28, per 100 g: pizza 266 kcal, soups 28 to 60, ice cream 207, omelettes 154. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | pizza de jamón y queso          | 372
            es | pizza de queso y jamón          | 372
            es | sopa de pollo y arroz           | 69
            es | crema de calabaza y zanahoria   | 69
            es | helado de fresa y vainilla      | 182
            es | helado de vainilla y chocolate  | 182
            fr | pizza au jambon                 | 372
            fr | pizza au jambon et fromage      | 372
            fr | omelette au fromage             | 169
            fr | glace au chocolat               | 182
            pt | pizza de presunto e queijo      | 372
            pt | sopa de frango e arroz          | 69
            pt | gelado de morango e chocolate   | 182
            """)
    void a_dish_that_is_named_first_is_that_dish(String language, String text, double likely) {
        var meal = logged(someone(), language, text);
        assertThat(PhotoNode.names(meal)).isEqualTo(text);
        assertThat(meal.at("/nutrition/calories/likely").asDouble()).isCloseTo(likely, within(0.1 * likely));
    }

    @Test
    void a_typical_helping_is_called_a_serving_and_is_estimated_and_unsure() {
        var item = logged(someone(), "en", "rice").at("/items/0");
        assertThat(item.at("/quantity").asInt()).isOne();
        assertThat(item.at("/unit").asString()).isEqualTo("serving");
        assertThat(item.at("/amountSource").asString()).isEqualTo("estimated");
        assertThat(item.at("/confidence").asDouble()).isLessThan(0.5);
        assertThat(item.at("/grams/likely").asDouble()).isEqualTo(140); // cooked, 21 CFR 101.12(b)
        assertThat(item.at("/grams/min").asDouble()).isEqualTo(70);
        assertThat(item.at("/grams/max").asDouble()).isEqualTo(350);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chicken curry with rice | chicken curry
            blorf                   | blorf
            a bowl of crisps        | crisps
            curry                   | ''
            """)
    void what_is_of_no_kind_stays_unknown_and_is_never_nothing(String text, String unknown) {
        var meal = logged(someone(), "en", text);
        meal.at("/items").valueStream().filter(it -> it.at("/name").asString().equals(unknown)).forEach(item -> {
            assertThat(item.has("nutrition")).as(item.toString()).isFalse();
            assertThat(item.has("grams")).as(item.toString()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 g rice                      | g     | 200
            a slice of toast                | slice | 27
            three almonds                   | ''    | 3.6
            """)
    void what_was_told_stays_told(String text, String unit, double grams) {
        var meal = logged(someone(), "en", text);
        assertThat(meal.at("/items/0/unit").asString("")).isEqualTo(unit);
        assertThat(meal.at("/items/0/grams/likely").asDouble()).isCloseTo(grams, within(0.1));
        assertThat(meal.at("/items/0/amountSource").asString()).isNotEqualTo("estimated");
        assertThat(meal.at("/needsInput").asBoolean()).isFalse();
    }

    @Test
    void what_would_settle_it_is_asked_and_the_answer_settles_it() {
        var ann = someone();
        var meal = logged(ann, "en", "rice with chicken breast and salt");
        assertThat(meal.at("/status").asString()).isEqualTo("READY");
        assertThat(meal.at("/needsInput").asBoolean()).as(meal.toString()).isTrue();
        var question = meal.at("/questions/0");
        assertThat(question.at("/options").toString()).isEqualTo("[\"70 g\",\"140 g\",\"350 g\"]");
        var width = width(meal);
        var answered = ok(ann.post("/meals/" + id(meal) + "/answers",
                "{\"answers\": [{\"questionId\": \"%s\", \"answer\": \"200 g\"}]}".formatted(question.at("/id")
                        .asString())), 200);
        assertThat(answered.at("/items/0/grams/likely").asDouble()).isEqualTo(200);
        assertThat(answered.at("/items/0/amountSource").asString()).isEqualTo("user");
        assertThat(answered.at("/items/0/confidence").asDouble()).isGreaterThan(0.9);
        assertThat(likely(answered.at("/items/0"), "calories")).isCloseTo(260, within(1.0));
        assertThat(width(answered)).isLessThan(width);
        assertThat(json(ann.get("/meals/" + id(meal)))).isEqualTo(answered);
        var again = ann.post("/meals/" + id(meal) + "/answers",
                "{\"answers\": [{\"questionId\": \"%s\", \"answer\": \"10 g\"}]}".formatted(question.at("/id")
                        .asString()));
        assertThat(again.statusCode()).isEqualTo(400);
        var back = ok(ann.post("/meals/" + id(meal) + "/corrections/undo", ""), 200);
        assertThat(back.at("/items")).isEqualTo(meal.at("/items"));
        assertThat(back.at("/questions")).isEqualTo(meal.at("/questions"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no rice              | chicken breast 1 serving
            half of the rice     | rice 0.5 serving, chicken breast 1 serving
            the rice was 150 g   | rice 150 g, chicken breast 1 serving
            I only ate half      | rice 0.5 serving, chicken breast 0.5 serving
            """)
    void it_is_corrected_by_talking(String text, String items) {
        var ann = someone();
        var meal = logged(ann, "en", "rice with chicken breast");
        var answer = ok(ann.post("/meals/" + id(meal) + "/corrections", "{\"text\": \"%s\"}".formatted(text)), 200);
        assertThat(answer.at("/notUnderstood")).isEmpty();
        assertThat(answer.at("/items").valueStream().map(UntoldAmountTest::amount).toList())
                .containsExactly(items.split(", ", -1));
    }

    private Eater someone() {
        return eaters.register("untold" + people.incrementAndGet(), "Europe/Lisbon");
    }

    private static JsonNode logged(Eater who, String language, String text) {
        return ok(who.client().post(
                "/api/v1/meals/manual", "{\"text\": \"" + text + "\"}", who.headers("Accept-Language", language)), 201);
    }

    private static double width(JsonNode meal) {
        return meal.at("/nutrition/calories/max").asDouble() - meal.at("/nutrition/calories/min").asDouble();
    }

    private static String amount(JsonNode item) {
        return item.at("/name").asString() + " " + item.at("/quantity").decimalValue().stripTrailingZeros()
                .toPlainString() + " " + item.at("/unit").asString("");
    }
}
