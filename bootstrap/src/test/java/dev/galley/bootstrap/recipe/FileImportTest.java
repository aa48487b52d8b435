package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.persistence.sql.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
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

/** Files become recipes, and recipes files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileImportTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private Nodes nodes = Nodes.none();
    private Importing people = new Importing(nodes);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        people = new Importing(nodes);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    void files_are_told_by_their_content() throws IOException {
        var who = people.somebody();
        assertThat(people.send(who, "photo.jpg", Importing.SOUP.getBytes(UTF_8)).statusCode()).isEqualTo(201);
        Importing.refused(people.send(who, "soup.txt", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}), 422,
                "NO_VISION_PROVIDER");
        Importing.refused(people.send(who, "soup.txt", new byte[]{0, 1, 2, 3}), 422, "FILE_NOT_SUPPORTED");
        Importing.refused(people.send(who, "x.pdf", "%PDF-1.7 and nothing more".getBytes(ISO_8859_1)), 422,
                "NOT_UNDERSTOOD");
        Importing.refused(people.send(who, "x.pdf", pdf("")), 422, "NO_VISION_PROVIDER");
        var read = people.send(who, "stew", pdf(Importing.SOUP.replace("Onion", "Leek").replace("onions", "leeks")));
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
    void a_recipe_goes_out_in_cooklang_and_comes_back_and_can_be_printed() throws IOException {
        var who = people.somebody();
        var id = json(people.post(who, Map.of("text", Importing.SOUP))).path("id").asString();
        var export = "/api/v1/recipes/" + id + "/export?format=";
        var cooklang = nodes.client().get(export + "cooklang", user(who)).body();
        assertThat(cooklang).contains("title: \"Onion soup\"", "servings: 4", "@onions{500%g}", "@butter{2%tbsp}");
        var back = json(people.send(people.somebody(), "soup.cook", cooklang.getBytes(UTF_8)));
        assertThat(back.path("name").asString()).as(back.toString()).isEqualTo("Onion soup");
        assertThat(back.path("ingredients").valueStream().map(line -> line.path("name").asString()))
                .containsExactlyInAnyOrder("onions", "butter", "beef stock");
        var headers = user(who);
        var pdf = nodes.client().send(
                "GET", export + "pdf", BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers[0], headers[1]);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("Onion soup", "500 g onions", "Serves: 4");
        }
        var japanese = Importing.SOUP.replace("500 g onions", "玉ねぎ 500 g");
        var reader = people.somebody();
        var other = json(people.post(reader, Map.of("text", japanese.replace("Onion", "Miso"))));
        assertThat(other.path("language").asString()).isEqualTo("ja");
        var owner = user(reader);
        var path = "/api/v1/recipes/" + other.path("id").asString() + "/export?format=pdf";
        assertThat(nodes.client().get(path, owner).statusCode()).isEqualTo(200);
        var russian = Importing.SOUP.replace("500 g onions", "500 г лука").replace("Onion", "Russian");
        var third = json(people.post(reader, Map.of("text", russian)));
        Importing.refused(
                nodes.client().get("/api/v1/recipes/" + third.path("id").asString() + "/export?format=pdf", owner),
                422,
                "SCRIPT_NOT_PRINTED");
    }
}
