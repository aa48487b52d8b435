package dev.galley.application.appliance.program;

import static dev.galley.domain.appliance.program.ProgramRefusal.PROGRAM_IMPOSSIBLE;
import static dev.galley.domain.appliance.program.ProgramRefusal.RECIPE_UNSUITABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.GetDirections;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.ApplianceRefusal;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.program.InMemoryPrograms;
import dev.galley.domain.appliance.program.ProgramsContract;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Verdict;
import dev.galley.domain.recipe.RecipeId;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompileProgramTest {
    private static final RecipeId PORRIDGE = new RecipeId(new UUID(8, 8));
    private static final Caller ANA = new Caller.User(ProgramsContract.ANA);

    private Optional<Instant> paired = Optional.of(ProgramsContract.NOW);
    private Capabilities able = new Capabilities(Map.of("heat", Map.of()));
    private Contents contents = new Contents(Set.of(), Set.of(), Set.of(), Map.of());
    private Needs needs = Needs.NONE;

    private final Queries queries = new Queries() {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            return (R) switch (query) {
                case FindPairing _ -> paired;
                case FindNeeds _ -> needs;
                case GetApplianceStatus _ -> Optional.of(new GetApplianceStatus.Status(
                        new ApplianceModel("Pot"), Presence.ONLINE, Optional.empty(), Optional.of(new ReportedState(
                                Optional.empty(), able, Optional.empty(), Optional.empty(), Optional.empty(), "{}")),
                        Optional.empty(), Optional.empty()));
                case GetDirections asked -> new GetDirections.View(
                        asked.recipe(), 3, "Porridge", asked.servings().orElse(2), Language.EN, contents, List.of(),
                        List
                                .of(new GetDirections.Direction(
                                        "Simmer gently.", Optional.of(600), Optional.empty(), Optional.empty(), List
                                                .of())));
                default -> throw new IllegalArgumentException(query.toString());
            };
        }
    };
    private final CompileProgram.Handler handler = new CompileProgram.Handler(
            new InMemoryPrograms(), queries, new Ids(InstantSource.fixed(ProgramsContract.NOW), () -> 7), Clock.fixed(
                    ProgramsContract.NOW, ZoneOffset.UTC));

    private CompileProgram.Compiled compile(boolean allowsUnsuitable) {
        return handler.handle(
                new CompileProgram(
                        ProgramsContract.ANA, ProgramsContract.POT, PORRIDGE, Optional.of(4), allowsUnsuitable),
                ANA);
    }

    private Refused refused() {
        return catchThrowableOfType(Refused.class, () -> compile(false));
    }

    @Test
    void a_program_is_made_once_and_found_again() {
        var first = compile(false);
        assertThat(first.isNew()).isTrue();
        assertThat(first.warning()).isEmpty();
        assertThat(first.program().servings()).isEqualTo(4);
        assertThat(first.program().version()).isEqualTo(3);
        var again = compile(false);
        assertThat(again.isNew()).isFalse();
        assertThat(again.program()).isEqualTo(first.program());
    }

    @Test
    void an_appliance_of_somebody_else_is_not_there() {
        paired = Optional.empty();
        assertThat(refused().refusal()).isEqualTo(ApplianceRefusal.APPLIANCE_NOT_FOUND);
    }

    @Test
    void an_appliance_that_never_said_what_it_can_do_can_do_nothing() {
        able = Capabilities.NONE;
        assertThat(refused().refusal()).isEqualTo(PROGRAM_IMPOSSIBLE);
        assertThat(refused().fields()).containsOnlyKeys("appliance");
    }

    @Test
    void what_its_owner_must_not_eat_is_refused_unless_they_insist_and_flagged_then() {
        needs = new Needs(Set.of(Allergen.MILK), Set.of());
        contents = new Contents(Set.of(Allergen.MILK), Set.of(), Set.of(), Map.of());
        assertThat(refused().refusal()).isEqualTo(RECIPE_UNSUITABLE);
        assertThat(refused().fields()).containsExactly(Map.entry("milk", "contains"));
        assertThat(compile(true).warning().orElseThrow().verdict()).isEqualTo(Verdict.UNSAFE);
    }

    @Test
    void what_nobody_knows_is_made_and_flagged() {
        needs = new Needs(Set.of(Allergen.MILK), Set.of());
        contents = Contents.UNKNOWN;
        assertThat(compile(false).warning().orElseThrow().verdict()).isEqualTo(Verdict.UNKNOWN);
    }
}
