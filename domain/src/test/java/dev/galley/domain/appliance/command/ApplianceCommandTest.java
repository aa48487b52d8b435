package dev.galley.domain.appliance.command;

import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.HEAT;
import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static dev.galley.domain.appliance.command.CommandSamples.command;
import static dev.galley.domain.appliance.command.CommandSamples.ready;
import static dev.galley.domain.appliance.command.CommandSamples.safe;
import static dev.galley.domain.appliance.command.CommandSamples.state;
import static dev.galley.domain.appliance.command.CommandStatus.ACKNOWLEDGED;
import static dev.galley.domain.appliance.command.CommandStatus.DONE;
import static dev.galley.domain.appliance.command.CommandStatus.EXPIRED;
import static dev.galley.domain.appliance.command.CommandStatus.REJECTED;
import static dev.galley.domain.appliance.command.CommandStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.command.CommandResult.Word;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplianceCommandTest {
    private static CommandResult says(Word word) {
        return new CommandResult(word, Optional.empty());
    }

    private static List<CommandStatus> statuses(List<ApplianceCommand> steps) {
        return steps.stream().map(ApplianceCommand::status).toList();
    }

    @Test
    void what_is_done_was_sent_and_taken_on_whether_that_was_heard_or_not() {
        assertThat(statuses(command(BLINK).heard(says(Word.DONE), NOW))).containsExactly(SENT, ACKNOWLEDGED, DONE);
        var sent = command(BLINK).sent(NOW).getLast();
        assertThat(statuses(sent.heard(says(Word.ACCEPTED), NOW))).containsExactly(ACKNOWLEDGED);
        var taken = sent.heard(says(Word.ACCEPTED), NOW).getLast();
        assertThat(statuses(taken.heard(says(Word.DONE), NOW))).containsExactly(DONE);
        assertThat(statuses(taken.heard(says(Word.REJECTED), NOW))).containsExactly(REJECTED);
    }

    @Test
    void what_says_nothing_new_changes_nothing() {
        var done = command(BLINK).heard(says(Word.DONE), NOW).getLast();
        for (var word : Word.values()) {
            assertThat(done.heard(says(word), NOW)).isEmpty();
        }
        assertThat(done.sent(NOW)).isEmpty();
        assertThat(done.expire(done.expiresAt())).isEmpty();
        assertThat(done.reject("unpaired", NOW)).isEmpty();
        var taken = command(BLINK).heard(says(Word.ACCEPTED), NOW).getLast();
        assertThat(taken.heard(says(Word.ACCEPTED), NOW)).isEmpty();
        assertThat(taken.sent(NOW)).isEmpty();
    }

    @Test
    void it_ends_when_its_time_is_over_and_not_before() {
        var command = command(BLINK);
        assertThat(command.expire(command.expiresAt().minusNanos(1))).isEmpty();
        assertThat(statuses(command.expire(command.expiresAt()))).containsExactly(EXPIRED);
        var taken = command.heard(says(Word.ACCEPTED), NOW).getLast();
        assertThat(taken.expire(taken.expiresAt()).getLast().reason()).get().asString().contains("took it on");
    }

    @Test
    void commands_are_said_in_their_order_to_who_is_there() {
        var first = command(BLINK);
        var second = command(BLINK);
        assertThat(Turn.of(List.of(first, second), Optional.empty(), safe(), NOW)).isEqualTo(new Turn.Say(first));
        var said = first.attempt(NOW);
        assertThat(Turn.of(List.of(said, second), Optional.of(said.id()), safe(), NOW))
                .isEqualTo(new Turn.Say(second));
        var away = new Safety(Presence.OFFLINE, true, Optional.of(ready()));
        assertThat(Turn.of(List.of(first, second), Optional.empty(), away, NOW)).isEqualTo(new Turn.Rest());
    }

    @Test
    void what_is_not_answered_is_said_again_unless_something_newer_was_said() {
        var said = command(BLINK).attempt(NOW);
        var newest = Optional.of(said.id());
        assertThat(Turn.of(List.of(said), newest, safe(), NOW.plusSeconds(1)))
                .isEqualTo(new Turn.Wait(NOW.plusSeconds(2)));
        assertThat(Turn.of(List.of(said), newest, safe(), NOW.plusSeconds(2))).isEqualTo(new Turn.Say(said));
        var newer = command(BLINK);
        assertThat(Turn.of(List.of(said), Optional.of(newer.id()), safe(), NOW.plusSeconds(2)))
                .isEqualTo(new Turn.Rest());
        var taken = said.heard(says(Word.ACCEPTED), NOW).getLast();
        assertThat(Turn.of(List.of(taken), newest, safe(), NOW.plusSeconds(2))).isEqualTo(new Turn.Rest());
        assertThat(Turn.of(List.of(said), newest, safe(), said.expiresAt())).isEqualTo(new Turn.Rest());
    }

    @Test
    void heat_is_looked_at_again_when_it_goes_out() {
        var heat = command(HEAT);
        var open = new Safety(Presence.ONLINE, true, Optional.of(state("idle", "open", true)));
        assertThat(Turn.of(List.of(heat), Optional.empty(), open, NOW))
                .isInstanceOfSatisfying(Turn.Reject.class, it -> assertThat(it.why()).contains("door"));
        // It may have been said, and its own program may be what runs now: it is for the appliance to say.
        var said = heat.attempt(NOW);
        var running = new Safety(Presence.ONLINE, true, Optional.of(state("roast", "closed", true)));
        assertThat(Turn.of(List.of(said), Optional.of(said.id()), running, NOW.plusSeconds(9)))
                .isEqualTo(new Turn.Rest());
    }
}
