package dev.galley.domain.appliance.command;

import static dev.galley.domain.appliance.command.CommandSamples.ADA;
import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.command.CommandResult.Word;
import dev.galley.domain.kernel.ApplianceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand commands to appliances that do what {@code devices.md} says, over a line that loses, repeats and delays three
 * in ten of all that is said either way, while appliances come and go and Galley dies in between.
 */
class LossyLineTest {
    private static final int COMMANDS = 10_000;
    private static final int APPLIANCES = 250;
    private static final double FAULTS = 0.3;

    private record Happening(Instant at, long order, Runnable what) {}

    private final Random random = new Random(20_261_121);
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(
            Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
    private final Map<CommandId, ApplianceCommand> kept = new HashMap<>();
    private final Map<CommandId, List<CommandStatus>> history = new HashMap<>();
    private final Map<ApplianceId, List<CommandId>> given = new HashMap<>();
    private final Map<ApplianceId, Presence> presences = new HashMap<>();
    private final Map<ApplianceId, Set<CommandId>> executed = new HashMap<>();
    private final Map<CommandId, Integer> executions = new HashMap<>();
    private final Map<CommandId, Instant> ended = new HashMap<>();
    private Instant now = NOW;
    private long order;

    private void at(Instant when, Runnable what) {
        ahead.add(new Happening(when, order++, what));
    }

    private Instant soon(int mostMillis) {
        return now.plusMillis(1 + random.nextInt(mostMillis));
    }

    /** Over the line: lost, twice, or late and so behind what was said after it. */
    private void say(Runnable what) {
        if (random.nextDouble() >= FAULTS) {
            at(soon(random.nextDouble() < FAULTS ? 20_000 : 20), what);
        }
        if (random.nextDouble() < FAULTS) {
            at(soon(5_000), what);
        }
    }

    private void take(List<ApplianceCommand> steps) {
        for (var step : steps) {
            kept.put(step.id(), step);
            history.computeIfAbsent(step.id(), _ -> new ArrayList<>()).add(step.status());
            if (step.status().isFinal()) {
                ended.put(step.id(), now);
            }
        }
    }

    private void give(ApplianceId appliance) {
        var command = CommandSamples.command(appliance, ADA, BLINK, now);
        take(List.of(command));
        given.computeIfAbsent(appliance, _ -> new ArrayList<>()).add(command.id());
        at(command.expiresAt().plusMillis(random.nextInt(900)), () -> take(kept(command.id()).expire(now)));
        at(soon(10), () -> deliver(appliance));
    }

    private ApplianceCommand kept(CommandId id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow();
    }

    private void deliver(ApplianceId appliance) {
        var ids = given.getOrDefault(appliance, List.of());
        var open = ids.stream().map(this::kept).filter(command -> !command.status().isFinal()).toList();
        var lastSaid = ids.stream().filter(id -> kept(id).attempts() > 0).reduce((_, last) -> last);
        var safety = new Safety(presences.getOrDefault(appliance, Presence.ONLINE), true, Optional.empty());
        switch (Turn.of(open, lastSaid, safety, now)) {
            case Turn.Say(var command) -> {
                var said = command.attempt(now);
                kept.put(said.id(), said);
                say(() -> hear(appliance, said));
                if (random.nextDouble() < 0.9) { // else Galley dies right here, and begins again
                    take(said.sent(now));
                }
                at(soon(10), () -> deliver(appliance));
            }
            case Turn.Wait(var until) -> at(until, () -> deliver(appliance));
            case Turn.Reject(var command, var why) -> take(command.reject(why, now));
            case Turn.Rest() -> {
                // until something happens
            }
        }
    }

    /** What an appliance does by the contract: neither what is too old nor what it has done. */
    private void hear(ApplianceId appliance, ApplianceCommand said) {
        if (now.isBefore(said.expiresAt()) && executed.computeIfAbsent(appliance, _ -> new HashSet<>()).add(said
                .id())) {
            executions.merge(said.id(), 1, Integer::sum);
            answer(said.id(), Word.ACCEPTED);
            at(soon(3_000), () -> answer(said.id(), random.nextInt(10) == 0 ? Word.FAILED : Word.DONE));
        }
    }

    private void answer(CommandId id, Word word) {
        say(() -> take(kept(id).heard(new CommandResult(word, Optional.empty()), now)));
    }

    private void comeAndGo(ApplianceId appliance) {
        var online = random.nextInt(4) > 0;
        presences.put(appliance, online ? Presence.ONLINE : Presence.OFFLINE);
        if (online) {
            deliver(appliance);
        }
        if (now.isBefore(NOW.plus(Duration.ofMinutes(12)))) {
            at(soon(20_000), () -> comeAndGo(appliance));
        }
    }

    @Test
    void none_is_carried_out_twice_and_each_ends_in_time_and_by_lawful_steps() {
        for (int i = 0; i < APPLIANCES; i++) {
            var appliance = new ApplianceId(new UUID(9, i));
            at(soon(20_000), () -> comeAndGo(appliance));
        }
        for (int i = 0; i < COMMANDS; i++) {
            var appliance = new ApplianceId(new UUID(9, random.nextInt(APPLIANCES)));
            at(soon(600_000), () -> give(appliance));
        }
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            now = next.at;
            next.what.run();
        }
        assertThat(kept).hasSize(COMMANDS);
        assertThat(executions.values()).allMatch(times -> times == 1);
        assertThat(kept.values()).allMatch(command -> command.status().isFinal());
        assertThat(kept.values()).allMatch(command -> !Optional.ofNullable(ended.get(command.id())).orElseThrow()
                .isAfter(command.expiresAt().plusSeconds(1)));
        history.values().forEach(LossyLineTest::isLawful);
        var ends = new EnumMap<CommandStatus, Integer>(CommandStatus.class);
        kept.values().forEach(command -> ends.merge(command.status(), 1, Integer::sum));
        // The line is bad, but most get through: what is not answered is said again.
        assertThat(ends.getOrDefault(CommandStatus.DONE, 0)).as(ends.toString()).isGreaterThan(COMMANDS / 3);
    }

    private static void isLawful(List<CommandStatus> statuses) {
        assertThat(statuses).doesNotHaveDuplicates().startsWith(CommandStatus.QUEUED).isSorted();
        assertThat(statuses.subList(0, statuses.size() - 1)).noneMatch(CommandStatus::isFinal);
        if (statuses.contains(CommandStatus.DONE)) {
            assertThat(statuses).containsExactly(
                    CommandStatus.QUEUED, CommandStatus.SENT, CommandStatus.ACKNOWLEDGED, CommandStatus.DONE);
        }
    }
}
