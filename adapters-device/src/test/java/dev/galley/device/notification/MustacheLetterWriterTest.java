package dev.galley.device.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import dev.galley.domain.notification.LetterWriter;
import dev.galley.domain.notification.LetterWriterContract;
import dev.galley.domain.notification.Occasion;
import org.junit.jupiter.api.Test;

class MustacheLetterWriterTest implements LetterWriterContract {
    private final LetterWriter writer = new MustacheLetterWriter();

    @Override
    public LetterWriter writer() {
        return writer;
    }

    @Test
    void a_letter_reads_like_one() {
        var letter = writer.write(
                new Occasion.PasswordReset("O'Neil & Söhne", "https://galley.example/reset-password?token=a-b", 60),
                "ada@example.org",
                Language.DE);
        assertThat(letter.subject()).isEqualTo("Wähle ein neues Passwort für Galley");
        assertThat(letter.text()).startsWith("Hallo O'Neil & Söhne,\n\njemand, hoffentlich du,")
                .contains("\n\nhttps://galley.example/reset-password?token=a-b\n\n");
        assertThat(letter.html()).contains("O&#39;Neil &amp; Söhne", "lang=\"de\"");
        assertThat(writer.write(new Occasion.Welcome("Ada"), "ada@example.org", Language.EN).html())
                .doesNotContain("href");
    }
}
