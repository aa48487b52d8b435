package dev.galley.persistence.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.galley.application.broadcast.Broadcast;
import dev.galley.application.bus.Unavailable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every broadcast promises. */
public abstract class BroadcastContract {
    /** A node of its own, connected and hearing. */
    protected abstract Broadcast node();

    /** Another, behind a wire that {@link #cut} and {@link #mend} break and repair. */
    protected abstract Broadcast nodeBehindWire();

    protected abstract void cut();

    protected abstract void mend();

    private static final class Ear implements Broadcast.Listener {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final List<String> state = new CopyOnWriteArrayList<>();

        @Override
        public void heard(String message) {
            heard.add(message);
        }

        @Override
        public void deaf() {
            state.add("deaf");
        }

        @Override
        public void hearing() {
            state.add("hearing");
        }
    }

    private static Ear listening(Broadcast node, String topic) {
        var ear = new Ear();
        var _ = node.subscribe(topic, ear);
        await().until(() -> ear.state.contains("hearing"));
        return ear;
    }

    @Test
    void all_other_nodes_hear_what_one_says_about_their_topic() {
        var speaker = node();
        var first = listening(node(), "soup");
        var second = listening(node(), "soup");
        var other = listening(node(), "rice");
        speaker.send("soup", "süß & 酸\n辣");
        speaker.send("soup", "");
        await().until(() -> first.heard.size() == 2 && second.heard.size() == 2);
        assertThat(first.heard).containsExactly("süß & 酸\n辣", "");
        assertThat(other.heard).isEmpty();
    }

    @Test
    void nobody_hears_himself() {
        var speaker = node();
        var own = listening(speaker, "soup");
        var answerer = node();
        var other = listening(answerer, "soup");
        speaker.send("soup", "hot");
        await().until(() -> other.heard.contains("hot"));
        answerer.send("soup", "yes");
        await().until(() -> own.heard.contains("yes"));
        assertThat(own.heard).containsExactly("yes");
    }

    @Test
    void messages_arrive_in_the_order_in_which_they_were_sent() {
        var speaker = node();
        var ear = listening(node(), "soup");
        var messages = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        messages.forEach(message -> speaker.send("soup", message));
        await().until(() -> ear.heard.size() == messages.size());
        assertThat(ear.heard).containsExactlyElementsOf(messages);
    }

    @Test
    void a_message_may_have_seven_thousand_bytes_and_not_one_more() {
        var speaker = node();
        var ear = listening(node(), "soup");
        var longest = "é".repeat(Broadcast.MOST_BYTES / 2);
        speaker.send("soup", longest);
        await().until(() -> ear.heard.contains(longest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> speaker.send("soup", longest + "e"))
                .withMessageContaining("7001 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> speaker.send("hot soup", "please"));
    }

    @Test
    void who_ends_a_subscription_hears_nothing_more() {
        var speaker = node();
        var node = node();
        var still = listening(node, "soup");
        var gone = new Ear();
        node.subscribe("soup", gone).close();
        speaker.send("soup", "hot");
        await().until(() -> still.heard.contains("hot"));
        assertThat(gone.heard).isEmpty();
    }

    @Test
    void a_listener_that_fails_does_not_harm_the_others() {
        var speaker = node();
        var node = node();
        var _ = node.subscribe("soup", _ -> {
            throw new IllegalStateException("ouch");
        });
        var ear = listening(node, "soup");
        speaker.send("soup", "hot");
        await().until(() -> ear.heard.contains("hot"));
    }

    @Test
    void who_is_cut_off_is_told_and_hears_again_later() {
        var speaker = node();
        var node = nodeBehindWire();
        var ear = listening(node, "soup");
        cut();
        await().until(() -> ear.state.getLast().equals("deaf"));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> node.send("soup", "hello?"));
        speaker.send("soup", "missed");
        mend();
        await().until(() -> ear.state.getLast().equals("hearing"));
        speaker.send("soup", "hot");
        await().until(() -> !ear.heard.isEmpty());
        assertThat(ear.heard).containsExactly("hot");
    }
}
