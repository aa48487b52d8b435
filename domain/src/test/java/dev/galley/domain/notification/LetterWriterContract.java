package dev.galley.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.kernel.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever writes letters promises, in every language. */
public interface LetterWriterContract {
    LetterWriter writer();

    @ParameterizedTest
    @EnumSource
    default void the_link_stands_in_both_forms(Language language) {
        var link = "https://galley.example/reset-password?token=abc_DEF-123";
        var letter = writer().write(new Occasion.PasswordReset("Ada", link, 60), "ada@example.org", language);
        assertThat(letter.to()).isEqualTo("ada@example.org");
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.text().lines()).contains(link);
        assertThat(letter.html()).contains("token=abc_DEF-123");
        assertThat(letter.text()).contains("Ada").contains("60");
        assertThat(letter.html()).contains("Ada").contains("60");
    }

    @ParameterizedTest
    @EnumSource
    default void a_name_is_text_and_nothing_else(Language language) {
        var name = "<script>x</script> {{name}}\r\nBcc: eve@example.org\n";
        for (var occasion : List.of(
                new Occasion.Welcome(name),
                new Occasion.PasswordReset(name, "https://x", 60),
                new Occasion.Reclaimed(name, "https://x"),
                new Occasion.FirmwareHalted(name, "oven-60", "2.4.0", 3, 20))) {
            var letter = writer().write(occasion, "ada@example.org", language);
            assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;");
            assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
        }
    }

    @Test
    default void each_language_has_words_of_its_own() {
        for (var occasion : List.of(
                new Occasion.Welcome("Ada"),
                new Occasion.PasswordReset("Ada", "https://x", 60),
                new Occasion.Reclaimed("Ada", "https://x"),
                new Occasion.FirmwareHalted("Ada", "oven-60", "2.4.0", 3, 20))) {
            var letters = Arrays.stream(Language.values())
                    .map(language -> writer().write(occasion, "ada@example.org", language))
                    .toList();
            assertThat(letters).extracting(Letter::subject).doesNotHaveDuplicates();
            assertThat(letters).extracting(Letter::text).doesNotHaveDuplicates();
            assertThat(letters).extracting(Letter::html).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void what_has_stopped_is_told_with_its_figures(Language language) {
        var halted = new Occasion.FirmwareHalted("Ada", "oven-60", "2.4.0-rc.1", 17, 203);
        var letter = writer().write(halted, "ada@example.org", language);
        assertThat(letter.text()).contains("oven-60", "2.4.0-rc.1", "17", "203");
        assertThat(letter.html()).contains("oven-60", "2.4.0-rc.1", "17", "203");
    }

    @Test
    default void what_is_no_address_gets_no_letter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer().write(new Occasion.Welcome("Ada"), "ada", Language.EN));
    }
}
