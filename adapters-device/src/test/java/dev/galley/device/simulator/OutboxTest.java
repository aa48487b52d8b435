package dev.galley.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private final Outbox outbox = new Outbox("t", 5, 3, Flash.none());

    private static List<String> sent(Outbox outbox) {
        var sent = new ArrayList<String>();
        for (var next = outbox.send(); next.isPresent(); next = outbox.send()) {
            sent.add(next.get().json());
        }
        return sent;
    }

    private static void add(Outbox outbox, String... payloads) {
        for (var payload : payloads) {
            outbox.add("telemetry", payload);
        }
    }

    @Test
    void only_so_many_are_under_way_and_the_next_when_one_is_settled() {
        add(outbox, "1", "2", "3", "4");
        var first = outbox.send().orElseThrow();
        assertThat(sent(outbox)).containsExactly("2", "3");
        outbox.settle(first);
        assertThat(sent(outbox)).containsExactly("4");
        assertThat(outbox.size()).isEqualTo(3);
    }

    @Test
    void what_is_said_again_comes_before_what_is_newer() {
        add(outbox, "1", "2", "3");
        var one = outbox.send().orElseThrow();
        var two = outbox.send().orElseThrow();
        outbox.again(two);
        outbox.again(one);
        assertThat(sent(outbox)).containsExactly("1", "2", "3");
    }

    @Test
    void a_full_one_gives_up_the_oldest_that_is_not_under_way() {
        add(outbox, "1", "2", "3", "4", "5");
        outbox.send();
        add(outbox, "6", "7");
        assertThat(outbox.dropped()).isEqualTo(2);
        assertThat(sent(outbox)).containsExactly("4", "5");
    }

    @Test
    void what_was_not_settled_outlives_the_power(@TempDir Path folder) {
        var file = folder.resolve("deep").resolve("flash");
        try (var flash = new FlashFile(file)) {
            var before = new Outbox("t", 5, 3, flash);
            add(before, "1", "2", "3");
            before.settle(before.send().orElseThrow());
            before.send();
        }
        try (var flash = new FlashFile(file)) {
            var after = new Outbox("t", 5, 3, flash);
            add(after, "4");
            assertThat(sent(after)).containsExactly("2", "3", "4");
        }
    }

    @Test
    void a_line_cut_off_with_the_power_is_left_out(@TempDir Path folder) throws Exception {
        var file = folder.resolve("flash");
        try (var flash = new FlashFile(file)) {
            flash.put("a", "1");
            flash.put("b", "2");
            flash.remove("a");
        }
        Files.writeString(file, Files.readString(file) + "[\"c\",\"3");
        try (var flash = new FlashFile(file)) {
            assertThat(flash.all()).containsOnlyKeys("b");
        }
    }

    @Test
    void its_file_does_not_grow_for_ever(@TempDir Path folder) throws Exception {
        var file = folder.resolve("flash");
        try (var flash = new FlashFile(file)) {
            for (int i = 0; i < 10_000; i++) {
                flash.put("same", "value " + i);
            }
            assertThat(flash.all()).containsEntry("same", "value 9999");
        }
        assertThat(Files.size(file)).isLessThan(50_000);
        try (var flash = new FlashFile(file)) {
            assertThat(flash.all()).containsEntry("same", "value 9999");
        }
    }
}
