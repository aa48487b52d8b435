package dev.galley.ai.llm.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedThoughtsTest {
    private static List<String> said(String... pieces) {
        var thoughts = new StreamedThoughts();
        var said = new ArrayList<String>();
        for (var piece : pieces) {
            said.add(thoughts.said(piece));
        }
        said.add(thoughts.rest());
        return said;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', value = {
            "~<think>leek?</think>Soup.~,Soup.",
            "~ \n<thinking>a < b, </think>?</thinking>\n\nSoup <think>.~,Soup <think>.",
            "~<think></think>Soup~,Soup",
            "~<think>leek? </thi~,~~",
            "~<think>~,~~",
            "~<thin soup~,~<thin soup~",
            "~<thinker>Soup~,~<thinker>Soup~",
            "~Soup <think>leek</think>~,~Soup <think>leek</think>~",
            "~  Soup~,~  Soup~",
            "~<~,~<~",
            "~ ~,~ ~"})
    void what_is_thought_is_not_said_however_it_comes_in_pieces(String reply, String said) {
        var random = new Random(reply.length());
        for (int i = 0; i < 200; i++) {
            var thoughts = new StreamedThoughts();
            var heard = new StringBuilder();
            for (int at = 0; at < reply.length();) {
                int end = Math.min(reply.length(), at + 1 + random.nextInt(i % 9 + 1));
                heard.append(thoughts.said(reply.substring(at, end)));
                at = end;
            }
            assertThat(heard.append(thoughts.rest()).toString()).isEqualTo(said);
        }
    }

    /** As a reply that is not streamed is read: but for the spaces, which nobody sees there. */
    @ParameterizedTest
    @ValueSource(strings = {"<think>a</think> b", "<thinking>a</thinking>b", "<think>a", "b", " b"})
    void a_stream_says_what_the_whole_reply_does(String reply) {
        assertThat(String.join("", said(reply)).strip()).isEqualTo(ReplyRepair.withoutThoughts(reply).strip());
    }

    @Test
    void who_does_not_think_is_heard_at_once() {
        assertThat(said("So", "up", " is")).containsExactly("So", "up", " is", "");
        assertThat(said("<", "b>")).containsExactly("", "<b>", "");
        assertThat(said(" ", "<thin", "gs>")).containsExactly("", "", " <things>", "");
    }

    @Test
    void a_long_thought_is_not_kept() {
        var thoughts = new StreamedThoughts();
        assertThat(thoughts.said("<think>")).isEmpty();
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(thoughts.said("</thin leek ").isEmpty()).isTrue();
        }
        assertThat(thoughts.said("</think")).isEmpty();
        assertThat(thoughts.said("> Soup")).isEqualTo("Soup");
    }
}
