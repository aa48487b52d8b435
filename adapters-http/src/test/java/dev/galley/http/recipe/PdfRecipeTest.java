package dev.galley.http.recipe;

import static dev.galley.domain.recipe.intake.ExportRefusal.SCRIPT_NOT_PRINTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.recipe.GetRecipe;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeAllergens;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeFacts;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeSamples;
import dev.galley.domain.recipe.RecipeStatus;
import dev.galley.domain.recipe.Slug;
import dev.galley.domain.recipe.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed is what the recipe says; that is seen by taking the text out of the file again. */
class PdfRecipeTest {
    private static RecipeContent recipe(Language language, String name, String line, String step) {
        return new RecipeContent(
                language, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(5),
                Optional.of(90), Optional.empty(), 4, List.of(), List.of(),
                List.of(RecipeSamples.line(line, "", "", "x")),
                List.of(new Step(step, Optional.of(600), Optional.of(180), Optional.empty(), List.of())),
                Optional.empty());
    }

    private static byte[] pdf(RecipeContent content) {
        var recipe = Recipe.create(
                new RecipeId(new UUID(1, 1)), new Slug("dish"), Optional.empty(), RecipeStatus.DRAFT, content,
                new RecipeFacts(Optional.empty(), RecipeAllergens.UNKNOWN), RecipeSamples.NOW).after();
        return PdfRecipe.write(new GetRecipe.View(recipe, recipe.current(), content));
    }

    /** Without spaces and line ends, which a column makes where it needs them. */
    private static String printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN|Apple pie|2 apples, peeled|Bake until golden.|Ingredients",
            "DE|Käsespätzle|½ l Öl|Über dem Topf hobeln.|Zutaten",
            "JA|肉じゃが|牛肉 200g（薄切り）|材料を切って、20分煮る。|作り方", "JA|カレーライス|ﾄﾏﾄ 2個|ルーを入れてよく混ぜる。|材料",
            "ZH|番茄炒蛋|鸡蛋 3个|把番茄切成块，炒熟。|做法", "EN|Soy sauce (醤油) eggs|100 ml 醤油|Simmer in the 醤油.|Method"})
    void every_letter_comes_out_again(Language language, String name, String line, String step, String heading)
            throws IOException {
        var text = printed(pdf(recipe(language, name, line, step)));
        for (var part : List.of(name, line.replace("ﾄﾏﾄ", "トマト"), step, heading, "180°C", "1h30min")) {
            assertThat(text).contains(part.replaceAll("\\s+", ""));
        }
    }

    @Test
    void long_texts_without_spaces_fill_their_column_and_as_many_pages_as_it_takes() throws IOException {
        var step = "玉ねぎを薄切りにし、油で炒める。".repeat(200);
        var file = pdf(recipe(Language.JA, "長いレシピ", "油 大さじ1", step));
        assertThat(printed(file).replaceAll("\\d+/\\d+", "")).contains("油で炒める。玉ねぎを薄切りにし、");
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            var stripper = new PDFTextStripper();
            var lines = stripper.getText(document).lines().filter(line -> line.contains("玉")).toList();
            assertThat(lines).allSatisfy(line -> assertThat(line).doesNotStartWith("。").doesNotStartWith("、"));
        }
    }

    /** As ISO 32000-1, 9.7.5.2 wants it of a font that is not in the file: the names of collection and encoding. */
    @Test
    void the_font_is_one_that_readers_bring_along() throws IOException {
        try (var document = Loader.loadPDF(pdf(recipe(Language.ZH, "番茄", "鸡蛋", "炒熟。")))) {
            var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            var han = fonts.getCOSDictionary(COSName.getPDFName("Han"));
            assertThat(han.getNameAsString(COSName.ENCODING)).isEqualTo("UniGB-UCS2-H");
            assertThat(han.getNameAsString(COSName.SUBTYPE)).isEqualTo("Type0");
            assertThat(document.getPage(0).getContents().readAllBytes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"Борщ", "김치찌개", "חומוס", "ต้มยำ", "𠮷野家"})
    void letters_that_no_reader_brings_along_are_refused(String name) {
        var refused = catchThrowableOfType(Refused.class, () -> pdf(recipe(Language.EN, name, "1 egg", "Boil.")));
        assertThat(refused.refusal()).isEqualTo(SCRIPT_NOT_PRINTED);
    }
}
