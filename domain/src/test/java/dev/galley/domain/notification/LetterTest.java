package dev.galley.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.galley.domain.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static Letter letter(String to, String subject) {
        return new Letter(to, subject, "text", "<p>html</p>", Language.EN);
    }

    @Test
    void a_letter_goes_to_one_address() {
        assertThat(letter("ada.lovelace+galley@example.org", "Hello").to()).isEqualTo(
                "ada.lovelace+galley@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "ada", "a@b@c", "a@b, c@d", "a@b;c@d", "Ada <a@b>", "a@b\r\nBcc: c@d", "a@b\n", "a b@c", "\"a\"@b",
            "a@b\u0000", "a@"})
    void nothing_else_is_an_address(String to) {
        assertThatIllegalArgumentException().isThrownBy(() -> letter(to, "Hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nBcc: eve@example.org", "a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u0000b"})
    void a_subject_is_one_line(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> letter("ada@example.org", subject));
    }
}
