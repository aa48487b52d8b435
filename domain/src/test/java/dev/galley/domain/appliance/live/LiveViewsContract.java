package dev.galley.domain.appliance.live;

import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.command.CommandSamples;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all {@link LiveViews} must do. */
public interface LiveViewsContract {
    ApplianceId OVEN = new ApplianceId(new UUID(3, 1));
    ApplianceId POT = new ApplianceId(new UUID(3, 2));
    UserId ADA = new UserId(new UUID(3, 3));
    UserId EVE = new UserId(new UUID(3, 4));

    LiveViews views();

    /** From now on, without telling. */
    void pair(UserId owner, ApplianceId appliance, Instant since);

    void unpair(UserId owner, ApplianceId appliance);

    /** Waits until it is known everywhere that this is watched. */
    void settled(ApplianceId appliance);

    /** Somebody who looks: what they see, as {@code {type} {appliance's last digit} {detail}}, without how it stood first. */
    Eye watch(UserId who);

    /** What somebody sees. */
    interface Eye {
        /**
         * All that was seen until this was, which is waited for.
         *
         * @throws AssertionError if it is not seen
         */
        List<String> until(String last);
    }

    private static Sight presence(ApplianceId appliance, Presence presence) {
        return new Sight.PresenceSeen(appliance, presence, NOW.plusSeconds(60));
    }

    private static Sight measured(ApplianceId appliance, Instant... at) {
        var readings = java.util.stream.Stream.of(at)
                .map(when -> new Sight.Reading(when, "core_temperature", 60.5, "Cel", 0, Optional.empty()))
                .toList();
        return new Sight.Measured(appliance, "boot-1", 7, readings);
    }

    private static Sight command(ApplianceId appliance, UserId owner) {
        return new Sight.CommandSeen(CommandSamples.command(appliance, owner, BLINK, NOW.plusSeconds(60)).event());
    }

    private static Sight state(ApplianceId appliance, String door, Instant at) {
        return new Sight.StateSeen(appliance, "{\"door\":\"" + door + "\"}", at);
    }

    @Test
    default void everybody_sees_what_is_theirs_in_its_order() {
        pair(ADA, OVEN, NOW);
        pair(EVE, POT, NOW);
        var ada = watch(ADA);
        var eve = watch(EVE);
        views().show(state(OVEN, "open", NOW.plusSeconds(1)));
        views().show(measured(POT, NOW.plusSeconds(1)));
        views().show(measured(OVEN, NOW.plusSeconds(1), NOW.plusSeconds(2)));
        views().show(presence(POT, Presence.ONLINE));
        views().show(presence(OVEN, Presence.OFFLINE));
        assertThat(ada.until("presence 1 offline")).containsExactly("state 1 open", "telemetry 1 2",
                "presence 1 offline");
        assertThat(eve.until("presence 2 online")).containsExactly("telemetry 2 1", "presence 2 online");
    }

    @Test
    default void commands_are_seen_by_who_gave_them_alone() {
        pair(ADA, OVEN, NOW);
        pair(EVE, OVEN, NOW);
        var ada = watch(ADA);
        var eve = watch(EVE);
        views().show(command(OVEN, ADA));
        views().show(presence(OVEN, Presence.ONLINE));
        assertThat(ada.until("presence 1 online")).containsExactly("command 1 QUEUED", "presence 1 online");
        assertThat(eve.until("presence 1 online")).containsExactly("presence 1 online");
    }

    @Test
    default void nothing_is_seen_from_before_it_was_theirs() {
        pair(ADA, OVEN, NOW);
        var ada = watch(ADA);
        views().show(measured(OVEN, NOW.minusMillis(1)));
        views().show(state(OVEN, "open", NOW.minusMillis(1)));
        views().show(measured(OVEN, NOW.minusMillis(1), NOW));
        views().show(presence(OVEN, Presence.ONLINE));
        assertThat(ada.until("presence 1 online")).containsExactly("telemetry 1 1", "presence 1 online");
    }

    @Test
    default void what_is_theirs_no_longer_is_not_seen_and_what_is_new_is() {
        pair(ADA, OVEN, NOW);
        var ada = watch(ADA);
        unpair(ADA, OVEN);
        pair(ADA, POT, NOW);
        views().reconsider(ADA);
        settled(POT);
        views().show(presence(POT, Presence.OFFLINE));
        // how it stands may be told behind or before this one
        ada.until("presence 2 offline");
        views().show(presence(OVEN, Presence.ONLINE));
        views().show(state(POT, "ajar", NOW));
        assertThat(ada.until("state 2 ajar")).noneMatch(seen -> seen.contains(" 1 "));
    }
}
