package dev.galley.domain.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.ApplianceStatuses.Status;
import dev.galley.domain.kernel.ApplianceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where it is kept how appliances are. */
public interface ApplianceStatusesContract {
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    ApplianceId OVEN = new ApplianceId(new UUID(0, 1));
    ApplianceId POT = new ApplianceId(new UUID(0, 2));
    ReportedState OPEN = new ReportedState(
            Optional.of("1.2.0"),
            new Capabilities(Map.of("heat", Map.of("max_celsius", new BigDecimal("250")), "light", Map.of())),
            Optional.of("idle"),
            Optional.of("open"),
            Optional.of(true),
            "{\"door\": \"open\"}");
    ReportedState BARE = new ReportedState(
            Optional.empty(), Capabilities.NONE, Optional.empty(), Optional.empty(), Optional.empty(), "{}");

    ApplianceStatuses statuses();

    @Test
    default void who_never_spoke_has_none() {
        assertThat(statuses().lock(OVEN)).isEqualTo(Status.NONE);
    }

    @Test
    default void attendance_and_state_are_kept_beside_each_other() {
        var attendance = new Attendance(
                Presence.ONLINE, Optional.of("b2"), Optional.of(NOON), Optional.of(NOON.minusSeconds(9)), List.of(
                        "b1"));
        statuses().attend(OVEN, attendance);
        assertThat(statuses().report(OVEN, OPEN, Optional.of(NOON), NOON.plusSeconds(1))).isTrue();
        assertThat(statuses().lock(OVEN)).isEqualTo(new Status(
                attendance, Optional.of(OPEN), Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), Optional.empty()));
        statuses().attend(OVEN, attendance.fallsSilent());
        assertThat(statuses().lock(OVEN).state()).contains(OPEN);
        assertThat(statuses().lock(OVEN).attendance().presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(statuses().lock(POT)).isEqualTo(Status.NONE);
    }

    @Test
    default void the_same_state_again_is_no_news() {
        assertThat(statuses().report(OVEN, OPEN, Optional.of(NOON), NOON)).isTrue();
        assertThat(statuses().report(OVEN, OPEN, Optional.empty(), NOON.plusSeconds(5))).isFalse();
        assertThat(statuses().lock(OVEN).reportedAt()).contains(NOON.plusSeconds(5));
        assertThat(statuses().report(OVEN, BARE, Optional.empty(), NOON.plusSeconds(6))).isTrue();
        assertThat(statuses().lock(OVEN).state()).contains(BARE);
    }

    @Test
    default void a_sign_of_life_is_news_of_whom_nobody_knew_and_never_goes_back() {
        assertThat(statuses().seen(Map.of(OVEN, NOON, POT, NOON))).containsExactlyInAnyOrder(OVEN, POT);
        assertThat(statuses().seen(Map.of(OVEN, NOON.minusSeconds(5)))).isEmpty();
        assertThat(statuses().lock(OVEN).lastSeenAt()).contains(NOON);
        assertThat(statuses().lock(OVEN).attendance().presence()).isEqualTo(Presence.ONLINE);
        statuses().attend(OVEN, new Attendance(
                Presence.OFFLINE, Optional.of("b"), Optional.empty(), Optional.empty(), List.of()));
        assertThat(statuses().seen(Map.of(OVEN, NOON.plusSeconds(5)))).isEmpty();
        assertThat(statuses().lock(OVEN).attendance().presence()).isEqualTo(Presence.OFFLINE);
        assertThat(statuses().lock(OVEN).lastSeenAt()).contains(NOON.plusSeconds(5));
        assertThat(statuses().seen(Map.of())).isEmpty();
    }

    @Test
    default void who_said_goodbye_is_there_again_once_it_speaks_in_another_start() {
        var gone = new Attendance(
                Presence.OFFLINE, Optional.of("b"), Optional.of(NOON), Optional.empty(), List.of("a"));
        statuses().attend(OVEN, gone);
        statuses().attend(POT, gone);
        assertThat(statuses().spoke(Map.of(OVEN, "b", POT, "a"))).isEmpty();
        assertThat(statuses().spoke(Map.of(OVEN, "c", POT, "a"))).containsExactly(OVEN);
        assertThat(statuses().lock(OVEN).attendance()).isEqualTo(new Attendance(
                Presence.ONLINE, Optional.of("b"), Optional.of(NOON), Optional.empty(), List.of("a")));
        assertThat(statuses().lock(POT).attendance()).isEqualTo(gone);
        assertThat(statuses().spoke(Map.of(OVEN, "d"))).isEmpty();
        statuses().attend(OVEN, statuses().lock(OVEN).attendance().fallsSilent());
        assertThat(statuses().spoke(Map.of(OVEN, "b"))).containsExactly(OVEN);
        assertThat(statuses().spoke(Map.of())).isEmpty();
    }

    @Test
    default void the_most_silent_come_first_and_only_who_is_there() {
        statuses().seen(Map.of(OVEN, NOON, POT, NOON.minusSeconds(1)));
        assertThat(statuses().silentSince(NOON.plusSeconds(1), 10)).containsExactly(POT, OVEN);
        assertThat(statuses().silentSince(NOON.plusSeconds(1), 1)).containsExactly(POT);
        assertThat(statuses().silentSince(NOON, 10)).containsExactly(POT);
        statuses().attend(POT, statuses().lock(POT).attendance().fallsSilent());
        assertThat(statuses().silentSince(NOON.plusSeconds(1), 10)).containsExactly(OVEN);
    }
}
