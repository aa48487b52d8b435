package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextTest {
    /** A letter of each kind that shows nothing, and in which orders have been hidden. */
    @ParameterizedTest
    @ValueSource(ints = {0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200E, 0x202E, 0x2060,
            0x2066, 0x3164, 0xFE00, 0xFEFF, 0xFFA0, 0xE0001, 0xE0041, 0xE0100, 0xE01EF})
    void what_cannot_be_seen_goes(int point) {
        var hidden = Character.toString(point);
        assertThat(Fence.plain("so" + hidden + "up", 100)).isEqualTo("soup");
        assertThat(LinkFree.of("evil." + hidden + "com")).isEqualTo("evil. com");
        assertThat(Prompt.of("test/dish").data("description", "so" + hidden + "up").data().values()).containsExactly(
                "soup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "evil-.com", "evil_.com", "evile\u0301.com", "\uD835\uDC1E\uD835\uDC25.com",
            "\u24D4\u24E5.com", "\uD83D\uDE00.com", "i\u2764\uFE0F.ws", "evil.\u092D\u093E\u0930\u0924",
            "evil.\uD835\uDC1C\uD835\uDC28\uD835\uDC26", "evil.\u24D2\u24DE\u24DC", "xn--e.xn--p1ai"})
    void no_name_of_a_host_comes_through_whole(String host) {
        var free = LinkFree.of("see " + host + " now");
        assertThat(free).doesNotContain(host).contains(". ");
        var pieces = new StringBuilder();
        var text = new StreamedText(pieces::append);
        ("see " + host + " now").chars().forEach(letter -> text.add(Character.toString(letter)));
        text.end();
        assertThat(pieces.toString()).isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5 g", "e.g. salt", "z.B. Salz", "a 3.5-inch pan", "1.\u00BD", "No.1", "end. Next",
            "..."})
    void what_is_no_host_stays(String text) {
        assertThat(LinkFree.of(text)).isEqualTo(text);
    }

    @Test
    void an_emoji_that_comes_in_two_halves_is_one() {
        var pieces = new ArrayList<String>();
        var text = new StreamedText(pieces::add);
        text.add("Soup \uD83C");
        text.add("\uDF72 for all");
        text.end();
        assertThat(String.join("", pieces)).isEqualTo("Soup \uD83C\uDF72 for all");
    }
}
