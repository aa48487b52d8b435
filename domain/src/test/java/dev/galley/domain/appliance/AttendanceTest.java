package dev.galley.domain.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static PresenceWord online(String boot, int second) {
        return new PresenceWord(true, boot, Optional.of(NOON.plusSeconds(second)));
    }

    private static PresenceWord will(String boot, int second) {
        return new PresenceWord(false, boot, Optional.of(NOON.plusSeconds(second)));
    }

    private static Presence after(PresenceWord... words) {
        var attendance = Attendance.NONE;
        for (var word : words) {
            attendance = attendance.hears(word);
        }
        return attendance.presence();
    }

    @Test
    void it_comes_and_goes() {
        assertThat(Attendance.NONE.presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(after(online("a", 1))).isEqualTo(Presence.ONLINE);
        assertThat(after(online("a", 1), will("a", 0))).isEqualTo(Presence.OFFLINE);
        assertThat(after(online("a", 1), will("a", 1))).isEqualTo(Presence.OFFLINE);
        assertThat(after(online("a", 1), will("a", 9))).isEqualTo(Presence.OFFLINE);
        assertThat(after(online("a", 1), will("a", 0), online("a", 5))).isEqualTo(Presence.ONLINE);
        assertThat(after(will("a", 0))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void the_will_of_a_former_start_is_late() {
        assertThat(after(online("a", 1), online("b", 5), will("a", 0))).isEqualTo(Presence.ONLINE);
        // also if the clock began anew
        assertThat(after(online("a", 1_000), online("b", 5), will("a", 999))).isEqualTo(Presence.ONLINE);
        assertThat(after(online("a", 1), online("b", 5), online("a", 1))).isEqualTo(Presence.ONLINE);
        assertThat(after(online("a", 1), online("b", 5), will("b", 5), online("a", 1))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void the_will_of_a_former_connection_in_the_same_start_is_late() {
        assertThat(after(online("a", 11), online("a", 21), will("a", 10))).isEqualTo(Presence.ONLINE);
        assertThat(after(online("a", 11), online("a", 21), will("a", 10), will("a", 20))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void without_a_clock_a_will_counts() {
        var online = new PresenceWord(true, "a", Optional.empty());
        var will = new PresenceWord(false, "a", Optional.empty());
        assertThat(after(online, online, will)).isEqualTo(Presence.OFFLINE);
        // a time that never changes says nothing
        assertThat(after(online("a", 1), online("a", 1), will("a", 1))).isEqualTo(Presence.OFFLINE);
    }

    @Test
    void silence_makes_unknown_only_what_was_there_and_a_word_brings_it_back() {
        var there = Attendance.NONE.hears(online("a", 1));
        assertThat(there.fallsSilent().presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(there.fallsSilent().speaks().presence()).isEqualTo(Presence.ONLINE);
        var gone = there.hears(will("a", 1));
        assertThat(gone.fallsSilent().presence()).isEqualTo(Presence.OFFLINE);
        assertThat(gone.speaks().presence()).isEqualTo(Presence.OFFLINE);
        assertThat(Attendance.NONE.speaks().presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void who_speaks_in_a_start_that_never_said_goodbye_is_there() {
        var gone = Attendance.NONE.hears(online("a", 1)).hears(online("b", 5)).hears(will("b", 5));
        assertThat(gone.presence()).isEqualTo(Presence.OFFLINE);
        assertThat(gone.speaksIn("a").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(gone.speaksIn("b").presence()).as("said before, heard late").isEqualTo(Presence.OFFLINE);
        var back = gone.speaksIn("c");
        assertThat(back.presence()).isEqualTo(Presence.ONLINE);
        assertThat(back.hears(online("c", 9)).hears(will("b", 5)).presence()).isEqualTo(Presence.ONLINE);
        // who names starts otherwise in telemetry than on presence is still understood on presence
        assertThat(back.hears(online("b", 9)).hears(will("b", 9)).presence()).isEqualTo(Presence.OFFLINE);
        assertThat(gone.fallsSilent().speaksIn("c").fallsSilent().presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(Attendance.NONE.speaksIn("a").presence()).isEqualTo(Presence.ONLINE);
    }

    @Test
    void boot_ids_have_an_end() {
        assertThatIllegalArgumentException().isThrownBy(() -> online(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> online("x".repeat(129), 1));
    }

    private record Connection(String boot, int willAt) {}

    /**
     * Appliances connect, are killed, taken over and started anew; each last will is said at any later time, after
     * whatever connections came meanwhile, if it is said at all, and so is what they measured. In the end, when every will of a connection that is gone
     * has been said, the presence is that of the latest connection.
     */
    @Test
    void after_ten_thousand_interleavings_the_presence_is_right() {
        for (long seed = 0; seed < 10_000; seed++) {
            var chance = new SplittableRandom(seed);
            var attendance = Attendance.NONE;
            var wills = new ArrayList<Connection>();
            int boot = 0;
            int clock = 100;
            Connection live = null;
            for (int step = 0; step < 30; step++) {
                clock += 1 + chance.nextInt(3);
                if (boot > 0 && chance.nextBoolean()) { // what a start measured comes late, that of a former one too
                    attendance = attendance.speaksIn(
                            "boot-" + Math.max(1, boot - chance.nextInt(Attendance.MOST_FORMER)));
                }
                switch (chance.nextInt(4)) {
                    case 0, 1 -> { // comes, perhaps while the broker still holds the former connection
                        if (live != null) {
                            wills.add(live);
                        }
                        if (boot == 0 || chance.nextInt(3) == 0) {
                            boot++;
                            clock = chance.nextBoolean() ? 0 : clock; // some clocks begin anew
                        }
                        live = new Connection("boot-" + boot, clock);
                        clock += chance.nextInt(2);
                        if (chance.nextBoolean()) { // what it measures is heard before its hello
                            attendance = attendance.speaksIn(live.boot);
                        }
                        attendance = attendance.hears(online(live.boot, clock));
                    }
                    case 2 -> { // is killed
                        if (live != null) {
                            wills.add(live);
                            live = null;
                        }
                    }
                    default -> { // a will is said at last
                        if (!wills.isEmpty()) {
                            var gone = wills.remove(chance.nextInt(wills.size()));
                            attendance = attendance.hears(will(gone.boot, gone.willAt));
                            if (chance.nextInt(4) == 0) { // and once more
                                attendance = attendance.hears(will(gone.boot, gone.willAt));
                            }
                        }
                    }
                }
            }
            while (!wills.isEmpty()) {
                var gone = wills.remove(chance.nextInt(wills.size()));
                attendance = attendance.hears(will(gone.boot, gone.willAt));
            }
            var expected = live != null ? Presence.ONLINE : boot == 0 ? Presence.UNKNOWN : Presence.OFFLINE;
            assertThat(attendance.presence()).as("seed %d", seed).isEqualTo(expected);
            assertThat(attendance.formerBoots()).as("seed %d", seed).hasSizeLessThanOrEqualTo(Attendance.MOST_FORMER);
        }
    }

    @Test
    void only_so_many_former_starts_are_remembered() {
        var attendance = Attendance.NONE;
        for (int boot = 0; boot < 20; boot++) {
            attendance = attendance.hears(online("b" + boot, boot));
        }
        assertThat(attendance.formerBoots()).isEqualTo(
                List.of("b18", "b17", "b16", "b15", "b14", "b13", "b12", "b11"));
    }
}
