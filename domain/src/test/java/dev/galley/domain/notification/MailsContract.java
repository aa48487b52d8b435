package dev.galley.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What whoever posts letters promises. */
public interface MailsContract {
    Mails mails();

    /** Everything that arrived, in the order in which it was sent, read as a mail program reads it. */
    List<Letter> arrived();

    @Test
    default void a_letter_arrives_as_it_was_written() {
        var plain = new Letter(
                "ada@example.org", "Welcome", "Hello Ada,\n\nhere is a link: https://x.example/?token=a-b_c\n",
                "<p>Hello <b>Ada</b></p>", Language.EN);
        var japanese = new Letter(
                "grace@example.org", "パスワードの再設定 – ¿cómo? 🍲 " + "long ".repeat(20).strip(),
                "こんにちは、グレース。\n\n" + "é".repeat(2_000) + "\n", "<p>こんにちは &amp; más</p>", Language.JA);
        mails().send(plain);
        mails().send(japanese);
        assertThat(arrived()).containsExactly(plain, japanese);
    }

    @Test
    default void letters_sent_twice_arrive_twice() {
        var letter = new Letter("ada@example.org", "Again", "Again\n", "<p>Again</p>", Language.EN);
        mails().send(letter);
        mails().send(letter);
        assertThat(arrived()).containsExactly(letter, letter);
    }
}
