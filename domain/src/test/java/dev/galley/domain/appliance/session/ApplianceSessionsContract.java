package dev.galley.domain.appliance.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.session.ApplianceSession.Dish;
import dev.galley.domain.appliance.session.ApplianceSession.End;
import dev.galley.domain.appliance.session.ApplianceSession.How;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

public interface ApplianceSessionsContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    UserId ANA = new UserId(new UUID(1, 1));
    UserId BEN = new UserId(new UUID(1, 2));
    ApplianceId POT = new ApplianceId(new UUID(2, 1));
    ApplianceId OVEN = new ApplianceId(new UUID(2, 2));

    ApplianceSessions sessions();

    static ApplianceSession session(int id, UserId owner, ApplianceId appliance, int second, Optional<End> end) {
        return new ApplianceSession(
                new SessionId(new UUID(3, id)),
                owner,
                appliance,
                "Porridge",
                Optional.of(new ProgramId(new UUID(4, 1))),
                Optional.of(new Dish(new RecipeId(new UUID(5, 1)), 2, "Porridge", 4)),
                NOW.plusSeconds(second),
                false,
                end);
    }

    static Optional<End> ended(int second) {
        return Optional.of(new End(NOW.plusSeconds(second), How.FINISHED));
    }

    @Test
    default void those_under_way_are_there_and_of_each_owner_the_one_that_ended_last() {
        var before = session(1, ANA, POT, 0, ended(10));
        var last = session(2, ANA, POT, 20, ended(30));
        var bens = session(3, BEN, POT, 25, ended(30));
        var open = session(4, ANA, POT, 40, Optional.empty());
        for (var session : new ApplianceSession[]{open, before, bens, last, session(5, ANA, OVEN, 50, Optional
                .empty())}) {
            sessions().save(session);
        }
        assertThat(sessions().present(POT)).containsExactly(last, bens, open);
        assertThat(sessions().busy()).containsExactlyInAnyOrder(POT, OVEN);
    }

    @Test
    default void saving_again_says_what_became_of_it() {
        var open = session(1, ANA, POT, 0, Optional.empty());
        sessions().save(open);
        var ended = new ApplianceSession(
                open.id(), ANA, POT, "porridge 2", open.programId(), open.dish(), open.startedAt(), true, ended(60));
        sessions().save(ended);
        assertThat(sessions().present(POT)).containsExactly(ended);
        assertThat(sessions().busy()).isEmpty();
    }

    @Test
    default void what_is_not_known_is_absent() {
        var bare = new ApplianceSession(
                new SessionId(new UUID(3, 9)), ANA, POT, "bake", Optional.empty(), Optional.empty(), NOW, true,
                Optional.empty());
        sessions().save(bare);
        assertThat(sessions().present(POT)).containsExactly(bare);
        assertThat(sessions().present(OVEN)).isEmpty();
    }
}
