package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Caller;
import dev.galley.application.recipe.intake.SettleEntry;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.intake.ImportId;
import dev.galley.http.server.Json;
import dev.galley.persistence.recipe.intake.SqlImportBelongings;
import dev.galley.persistence.sql.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Recipes come in from everywhere, each once, with proof; on two nodes, over HTTP, into PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipeIntakeTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final UserId ANNA = new UserId(new UUID(4, 1));
    private static final String IMPORT = "/api/v1/recipes/import";
    private static final String EXPORT = "/api/v1/users/me/recipes/export";
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String SOUP = """
            Onion soup

            Serves 4

            Ingredients
            500 g onions
            2 tbsp butter
            1 l beef stock

            Method
            1. Slice the onions and brown them in the butter.
            2. Add the stock and simmer for 30 minutes.
            """;

    private Nodes nodes = Nodes.none();
    private int people = 100;

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    /** Someone who has nothing yet. */
    private UserId somebody() {
        return new UserId(new UUID(4, people++));
    }

    private HttpResponse<String> post(UserId who, Object body) {
        return nodes.client().post(IMPORT, Json.MAPPER.writeValueAsString(body), user(who));
    }

    private HttpResponse<String> send(UserId who, String name, byte[] file, String... fields) {
        var form = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            form.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i
                    + 1]
                    + "\r\n").getBytes(UTF_8));
        }
        form.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--xyz--\r\n".getBytes(UTF_8));
        var headers = user(who);
        return nodes.client().send(
                "POST",
                IMPORT,
                BodyPublishers.ofByteArray(form.toByteArray()),
                headers[0],
                headers[1],
                "Content-Type",
                "multipart/form-data; boundary=xyz");
    }

    private JsonNode get(UserId who, String path) {
        return ok(nodes.clients().getLast().get(path, user(who)));
    }

    /** What came of a job, when it is over. */
    private JsonNode done(UserId who, HttpResponse<String> queued) {
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(202);
        var location = queued.headers().firstValue("Location").orElseThrow();
        await().atMost(LONG).until(() -> {
            var status = get(who, location).path("status").asString();
            return status.equals("COMPLETED") || status.equals("FAILED");
        });
        return get(who, location);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).at("/error/code").asString()).isEqualTo(code);
    }

    private byte[] exported(UserId who) {
        var headers = user(who);
        var answer = nodes.client().send(
                "GET", EXPORT, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers[0], headers[1]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return answer.body();
    }

    private int owned(UserId who) {
        return get(who, "/api/v1/users/me/recipes").at("/pagination/total").asInt();
    }

    @Test
    void a_text_becomes_a_private_recipe_with_the_place_of_each_part() {
        var who = somebody();
        var answer = post(who, Map.of("text", SOUP));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var recipe = json(answer);
        assertThat(recipe.path("name").asString()).isEqualTo("Onion soup");
        assertThat(recipe.path("servings").asInt()).isEqualTo(4);
        assertThat(recipe.path("status").asString()).isEqualTo("private");
        assertThat(recipe.at("/ingredients/0/name").asString()).isEqualTo("onions");
        assertThat(recipe.at("/ingredients/0/quantity").asInt()).isEqualTo(500);
        for (var path : List.of("name", "ingredients[0]", "ingredients[2]", "steps[1]")) {
            var place = recipe.path("provenance").path(path);
            assertThat(place.path("from").asString()).as(path).isEqualTo("TEXT");
            var read = SOUP.substring(place.at("/span/0").asInt(), place.at("/span/1").asInt());
            var said = path.equals("name")
                    ? recipe.path("name")
                    : path.startsWith("i")
                            ? recipe.at("/ingredients/" + path.charAt(12) + "/text")
                            : recipe.at("/steps/1/instruction");
            assertThat(read).contains(said.asString());
        }
        var id = recipe.path("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/recipes/" + id);
        var proof = get(who, "/api/v1/recipes/" + id + "/provenance");
        assertThat(proof.path("provenance")).isEqualTo(recipe.path("provenance"));
        assertThat(proof.path("setAside")).isEqualTo(recipe.path("setAside"));
        refused(nodes.client().get("/api/v1/recipes/" + id, user(ANNA)), 404, "RECIPE_NOT_FOUND");
        refused(nodes.client().get("/api/v1/recipes/" + id + "/provenance", user(ANNA)), 404, "RECIPE_NOT_FOUND");
    }

    @Test
    void the_same_recipe_again_is_told_and_updated_where_that_is_wanted() {
        var who = somebody();
        var first = json(post(who, Map.of("text", SOUP))).path("id").asString();
        var again = post(who, Map.of("text", SOUP.replace("Onion soup", "ONION  Soup")));
        refused(again, 409, "DUPLICATE_RECIPE");
        assertThat(json(again).at("/error/details/recipeId").asString()).isEqualTo(first);
        assertThat(post(somebody(), Map.of("text", SOUP)).statusCode()).isEqualTo(201);

        var page = Map.of("@type", "Recipe", "name", "Bean stew", "url",
                "https://www.cooks.org/beans/?utm_source=x#top",
                "recipeIngredient", List.of("1 can beans"), "recipeInstructions", "Warm the beans.");
        var beans = json(post(who, Map.of("jsonLd", page))).path("id").asString();
        var better = Map.of("@type", "Recipe", "name", "Better bean stew", "url", "http://cooks.org/beans",
                "recipeIngredient", List.of("2 cans beans"), "recipeInstructions", "Warm the beans slowly.");
        refused(post(who, Map.of("jsonLd", better)), 409, "DUPLICATE_RECIPE");
        var updated = post(who, Map.of("jsonLd", better, "update", true));
        assertThat(updated.statusCode()).as(updated.body()).isEqualTo(200);
        assertThat(json(updated).path("id").asString()).isEqualTo(beans);
        assertThat(json(updated).path("version").asInt()).isEqualTo(2);
        assertThat(get(who, "/api/v1/recipes/" + beans + "/provenance").path("version").asInt()).isEqualTo(2);
        var headers = user(who);
        assertThat(nodes.client().delete("/api/v1/users/me/recipes/" + beans, headers).statusCode()).isEqualTo(204);
        assertThat(post(who, Map.of("jsonLd", better)).statusCode()).isEqualTo(201);
    }

    @Test
    void one_source_is_imported_and_no_other_number_of_them() {
        refused(post(ANNA, Map.of()), 400, "VALIDATION_ERROR");
        var both = post(ANNA, Map.of("text", SOUP, "url", "https://cooks.org/soup"));
        refused(both, 400, "VALIDATION_ERROR");
        assertThat(json(both).at("/error/details").propertyNames()).containsExactlyInAnyOrder("text", "url");
        refused(send(ANNA, "soup.txt", SOUP.getBytes(UTF_8), "text", SOUP), 400, "VALIDATION_ERROR");
        refused(post(ANNA, Map.of("text", "Dear diary, nothing happened today.")), 422, "NO_RECIPE_FOUND");
        refused(nodes.client().post(IMPORT, "{}"), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "file:///etc/passwd", "http://[::1]/", "http://169.254.169.254/x"})
    void addresses_that_are_not_public_are_refused_at_once(String url) {
        refused(post(ANNA, Map.of("url", url)), 400, "URL_NOT_ALLOWED");
    }

    @Test
    void a_name_that_turns_out_to_be_not_public_ends_the_job() {
        var over = done(ANNA, post(ANNA, Map.of("url", "http://localhost:" + nodes.client().port() + "/")));
        assertThat(over.path("status").asString()).isEqualTo("FAILED");
        assertThat(over.at("/error/code").asString()).isEqualTo("URL_NOT_ALLOWED");
        var stranger = nodes.client().get("/api/v1/recipes/imports/" + over.path("id").asString(), user(somebody()));
        refused(stranger, 404, "IMPORT_NOT_FOUND");
        refused(nodes.client().get("/api/v1/recipes/imports/nonsense", user(ANNA)), 404, "IMPORT_NOT_FOUND");
    }

    @Test
    void files_are_told_by_their_content() throws IOException {
        var who = somebody();
        assertThat(send(who, "photo.jpg", SOUP.getBytes(UTF_8)).statusCode()).isEqualTo(201);
        refused(send(who, "soup.txt", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}), 422, "NO_VISION_PROVIDER");
        refused(send(who, "soup.txt", new byte[]{0, 1, 2, 3}), 422, "FILE_NOT_SUPPORTED");
        refused(send(who, "x.pdf", "%PDF-1.7 and nothing more".getBytes(ISO_8859_1)), 422, "NOT_UNDERSTOOD");
        refused(send(who, "x.pdf", pdf("")), 422, "NO_VISION_PROVIDER");
        var read = send(who, "stew", pdf(SOUP.replace("Onion", "Leek").replace("onions", "leeks")));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(201);
        var place = json(read).at("/provenance/ingredients[0]");
        assertThat(place.path("from").asString()).isEqualTo("PDF");
        assertThat(place.path("page").asInt()).isEqualTo(1);
    }

    private static byte[] pdf(String text) throws IOException {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                float y = 740;
                for (var line : text.lines().toList()) {
                    content.beginText();
                    content.newLineAtOffset(60, y);
                    content.showText(line);
                    content.endText();
                    y -= 16;
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void ones_own_archive_comes_back_as_it_was() throws IOException {
        var who = somebody();
        var hand = """
                {"name": "Toast", "servings": 2, "ingredients": [{"text": "2 slices bread", "group": "Base"},
                  {"text": "salt", "optional": true}], "steps": [{"instruction": "Toast it.", "durationSeconds": 120,
                  "temperatureCelsius": 200, "expectedState": "brown"}], "difficulty": "easy", "prepMinutes": 1,
                 "cookMinutes": 2, "tags": ["quick"], "dietary": ["vegetarian"], "category": "breakfast"}""";
        ok(nodes.client().post("/api/v1/users/me/recipes", hand, user(who)));
        post(who, Map.of("text", SOUP));
        var archive = exported(who);
        var again = done(who, send(who, "mine.zip", archive));
        assertThat(again.path("recipes").valueStream().map(entry -> entry.path("status").asString()))
                .containsExactly("DUPLICATE", "DUPLICATE");
        assertThat(owned(who)).isEqualTo(2);

        var other = somebody();
        var over = done(other, send(other, "mine.zip", archive));
        assertThat(over.path("status").asString()).as(over.toString()).isEqualTo("COMPLETED");
        assertThat(over.at("/progress/done").asInt()).isEqualTo(2);
        assertThat(over.at("/progress/total").asInt()).isEqualTo(2);
        assertThat(recipes(exported(other))).isEqualTo(recipes(archive));
    }

    /** What lines call each other's recipes differs from place to place; that they still do does not. */
    @Test
    void a_recipe_that_is_made_of_another_of_the_archive_is_so_still() throws IOException {
        var who = new UserId(new UUID(77, 1));
        var headers = user(who);
        var dough = ok(nodes.client().post("/api/v1/users/me/recipes", """
                {"name": "Zz dough", "servings": 4, "pan": "round:26", "steps": [{"instruction": "Knead."}],
                 "ingredients": [{"text": "500 g flour"}, {"text": "10 g salt", "scaling": "fixed"}]}""", headers));
        ok(nodes.client().post("/api/v1/users/me/recipes", """
                {"name": "Aa pizza", "servings": 2, "steps": [{"instruction": "Bake."}],
                 "ingredients": [{"text": "half the dough", "recipe": "%s", "recipeServings": 2}]}"""
                .formatted(dough.at("/id").asString()), headers));
        var archive = exported(who);
        var other = new UserId(new UUID(77, 2));
        assertThat(done(other, send(other, "mine.zip", archive)).path("status").asString()).isEqualTo("COMPLETED");
        var list = ok(nodes.client().get("/api/v1/users/me/recipes?sort=name", user(other))).at("/data");
        assertThat(list.size()).isEqualTo(2);
        var pizza = ok(nodes.client().get("/api/v1/recipes/" + list.at("/0/id").asString(), user(other)));
        assertThat(pizza.at("/ingredients/0/recipe/id")).isEqualTo(list.at("/1/id"));
        assertThat(pizza.at("/ingredients/0/recipe/factor").asDouble()).isEqualTo(0.5);
        assertThat(pizza.at("/allergens").toString()).contains("gluten");
        var kept = ok(nodes.client().get("/api/v1/recipes/" + list.at("/1/id").asString(), user(other)));
        assertThat(kept.at("/pan").asString()).isEqualTo("round:26");
        assertThat(kept.at("/ingredients/1/scaling").asString()).isEqualTo("fixed");
    }

    private static List<JsonNode> recipes(byte[] archive) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            var recipes = new java.util.ArrayList<JsonNode>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("recipes/")) {
                    recipes.add(Json.MAPPER.readTree(zip.readAllBytes()));
                }
            }
            return recipes;
        }
    }

    private static byte[] archive(int recipes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("galley.json"));
            zip.write("{\"format\": \"galley-recipes\", \"edition\": 1}".getBytes(UTF_8));
            for (int i = 0; i < recipes; i++) {
                zip.putNextEntry(new ZipEntry("recipes/dish-" + i + ".json"));
                zip.write("""
                        {"language": "en", "name": "Dish %d", "servings": 2, "tags": [], "dietary": [], "ingredients": [
                          {"text": "%d g flour", "name": "", "optional": false}, {"text": "2 eggs", "name": "", "optional": false}],
                         "steps": [{"instruction": "Mix and bake %d.", "ingredients": []}]}"""
                        .formatted(i, i + 1, i)
                        .getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_thousand_recipes_come_in_at_one_go_and_no_recipe_twice() throws IOException {
        var who = somebody();
        long start = System.nanoTime();
        var over = done(who, send(who, "all.zip", archive(1_000)));
        System.getLogger("import").log(
                System.Logger.Level.INFO, "1,000 recipes in {0} ms", (System.nanoTime() - start) / 1_000_000);
        assertThat(over.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(over.path("recipes").size()).isEqualTo(1_000);
        assertThat(over.path("recipes").valueStream()).allMatch(entry -> entry.path("status").asString().equals(
                "IMPORTED"));
        assertThat(owned(who)).isEqualTo(1_000);
        // a job that was thought dead settles its entries once more
        var id = new ImportId(UUID.fromString(over.path("id").asString()));
        var read = new SettleEntry.Read.Nothing(new dev.galley.domain.recipe.intake.RecipeImport.Failure("X", "y"));
        nodes.bus().send(new SettleEntry(id, 3, "Dish 3", read), new Caller.Job("test"));
        assertThat(owned(who)).isEqualTo(1_000);
        try (var parts = postgres.database().writes().open()) {
            assertThat(parts.select("SELECT count(*) FROM recipe_import_part WHERE import_id = ?", id.value())
                    .mapTo(Integer.class)
                    .one()).isZero();
        }
    }

    @Test
    void what_is_wrong_with_an_archive_is_told() throws IOException {
        var damaged = done(ANNA, send(ANNA, "a.zip", "PK\3\4 and then nothing".getBytes(ISO_8859_1)));
        assertThat(damaged.at("/error/code").asString()).isEqualTo("NOT_UNDERSTOOD");
        var empty = done(ANNA, send(ANNA, "a.zip", archive(0)));
        assertThat(empty.at("/error/code").asString()).isEqualTo("NO_RECIPE_FOUND");
    }

    @Test
    void it_is_packed_for_whoever_asks_and_erased() {
        var who = somebody();
        post(who, Map.of("text", SOUP));
        done(who, post(who, Map.of("url", "http://localhost/")));
        var belongings = nodes.get(SqlImportBelongings.class);
        var sql = nodes.get(dev.galley.persistence.sql.Sql.class);
        var packed = new java.util.ArrayList<String>();
        var parcel = new dev.galley.application.belongings.Parcel() {
            @Override
            public void list(String name, java.util.stream.Stream<String> documents) {
                documents.forEach(document -> packed.add(name + " " + document));
            }

            @Override
            public void file(String name, java.io.InputStream content) {
                throw new AssertionError(name);
            }
        };
        sql.read(() -> {
            belongings.pack(who, parcel);
            return true;
        });
        assertThat(packed).hasSize(2);
        sql.write(() -> {
            belongings.erase(who);
            belongings.erase(who);
            packed.clear();
            belongings.pack(who, parcel);
            return true;
        });
        assertThat(packed).isEmpty();
    }

    @Test
    void a_recipe_goes_out_in_cooklang_and_comes_back_and_can_be_printed() throws IOException {
        var who = somebody();
        var id = json(post(who, Map.of("text", SOUP))).path("id").asString();
        var export = "/api/v1/recipes/" + id + "/export?format=";
        var cooklang = nodes.client().get(export + "cooklang", user(who)).body();
        assertThat(cooklang).contains("title: \"Onion soup\"", "servings: 4", "@onions{500%g}", "@butter{2%tbsp}");
        var back = json(send(somebody(), "soup.cook", cooklang.getBytes(UTF_8)));
        assertThat(back.path("name").asString()).as(back.toString()).isEqualTo("Onion soup");
        assertThat(back.path("ingredients").valueStream().map(line -> line.path("name").asString()))
                .containsExactlyInAnyOrder("onions", "butter", "beef stock");
        var headers = user(who);
        var pdf = nodes.client().send(
                "GET", export + "pdf", BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers[0], headers[1]);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("Onion soup", "500 g onions", "Serves: 4", "1 / 1");
        }
        var japanese = SOUP.replace("500 g onions", "玉ねぎ 500 g");
        var other = json(post(somebody(), Map.of("text", japanese.replace("Onion", "Miso"))));
        assertThat(other.path("language").asString()).isEqualTo("ja");
        var owner = user(new UserId(new UUID(4, people - 1)));
        refused(
                nodes.client().get("/api/v1/recipes/" + other.path("id").asString() + "/export?format=pdf", owner),
                422,
                "SCRIPT_NOT_PRINTED");
    }

    @Test
    void a_language_is_told_by_its_words() {
        var german = json(post(somebody(), Map.of("text", """
                Zwiebelsuppe

                Zutaten
                500 g Zwiebeln
                2 EL Butter

                Zubereitung
                1. Die Zwiebeln schälen und in der Butter mit dem Zucker rösten.
                2. Mit der Brühe aufgießen und 30 Minuten köcheln lassen.
                """)));
        assertThat(german.path("language").asString()).as(german.toString()).isEqualTo(Language.DE.code());
    }
}
