package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./galley import recipes} as a person types it. */
class ImportRecipesCommandTest {
    private static final String SOUP = """
            {"slug": "%s", "name": "Soup", "servings": 2, "ingredients": [{"text": "1 l water"}],
             "steps": [{"instruction": "%s"}]}""";

    @TempDir
    private Path folder = Path.of("");

    private GalleyProcess typed(Path file) {
        return GalleyProcess.start(folder.resolve("data"), Map.of(), "import", "recipes", file.toString());
    }

    @Test
    void it_says_what_got_in_and_by_its_exit_code_whether_all_did() throws IOException {
        var good = Files.writeString(folder.resolve("good.json"), SOUP.formatted("soup", "Boil."));
        try (var first = typed(good)) {
            assertThat(first.exitCode()).as(first.output()).isZero();
            assertThat(first.output()).contains("1 recipes new, 0 changed, 0 unchanged");
        }
        var bad = Files.writeString(folder.resolve("bad.json"), SOUP.formatted("bad", " "));
        try (var second = typed(bad)) {
            assertThat(second.exitCode()).as(second.output()).isEqualTo(1);
            assertThat(second.output()).contains("1 refused",
                    "bad.json:1 steps[0].instruction must have 1 to 4000 characters");
        }
        try (var again = typed(good)) {
            assertThat(again.exitCode()).isZero();
            assertThat(again.output()).contains("0 recipes new, 0 changed, 1 unchanged");
        }
    }
}
