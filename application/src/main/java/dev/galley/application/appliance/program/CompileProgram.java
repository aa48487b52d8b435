package dev.galley.application.appliance.program;

import static dev.galley.domain.appliance.program.ProgramRefusal.RECIPE_UNSUITABLE;

import dev.galley.application.appliance.FindPairing;
import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.application.profile.FindNeeds;
import dev.galley.application.recipe.GetDirections;
import dev.galley.domain.appliance.ApplianceRefusal;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.program.Compiler;
import dev.galley.domain.appliance.program.Directions;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.ProgramRefusal;
import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Judgement;
import dev.galley.domain.kernel.safety.Verdict;
import dev.galley.domain.recipe.RecipeId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a program of a recipe for an appliance of this person's, as far as that is possible and safe. Refused with {@code
 * APPLIANCE_NOT_FOUND}, {@code RECIPE_NOT_FOUND}, {@code PROGRAM_IMPOSSIBLE} by the recipe's steps, and {@code
 * RECIPE_UNSUITABLE} if they must not eat it.
 *
 * @param allowsUnsuitable whether it is for somebody else, or they know better: then it is made, and flagged
 */
public record CompileProgram(
        UserId owner,
        ApplianceId appliance,
        RecipeId recipe,
        Optional<Integer> servings,
        boolean allowsUnsuitable)
        implements
            Command<CompileProgram.Compiled> {

    /**
     * @param isNew whether there was no such program before
     * @param warning what the gate found; absent for whoever eats everything
     */
    public record Compiled(StoredProgram program, boolean isNew, Optional<Judgement> warning) {}

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<CompileProgram, Compiled> {
        private final Programs programs;
        private final Queries queries;
        private final Ids ids;
        private final Clock clock;

        @Inject
        public Handler(Programs programs, Queries queries, Ids ids, Clock clock) {
            this.programs = programs;
            this.queries = queries;
            this.ids = ids;
            this.clock = clock;
        }

        @Override
        public Compiled handle(CompileProgram command, Caller caller) {
            if (queries.ask(new FindPairing(command.appliance, command.owner), caller).isEmpty()) {
                throw ApplianceRefusal.APPLIANCE_NOT_FOUND.because("there is no such appliance");
            }
            var recipe = queries.ask(new GetDirections(command.recipe, command.servings), caller);
            var warning = judged(recipe.contents(), command, caller);
            var program = Compiler.compile(
                    directions(recipe.name(), recipe.language(), recipe.lines(), recipe.steps()),
                    capabilities(command.appliance));
            var made = new StoredProgram(
                    new ProgramId(ids.next()),
                    command.owner,
                    command.appliance,
                    recipe.recipe(),
                    recipe.version(),
                    recipe.servings(),
                    program,
                    clock.instant());
            var kept = programs.keep(made);
            return new Compiled(kept, kept.id().equals(made.id()), warning);
        }

        private Optional<Judgement> judged(Contents contents, CompileProgram command, Caller caller) {
            var needs = FindNeeds.of(caller, queries);
            var judgement = Gate.judge(needs, contents);
            if (judgement.verdict() == Verdict.UNSAFE && !command.allowsUnsuitable) {
                var concerns = new TreeMap<String, String>();
                judgement.concerns().forEach(concern -> concerns.merge(
                        concern.about(), words(concern.kind().name()), (first, _) -> first));
                throw RECIPE_UNSUITABLE.because("you must not eat this, as you told us", Map.copyOf(concerns));
            }
            return needs.isNone() ? Optional.empty() : Optional.of(judgement);
        }

        private static String words(String constant) {
            return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }

        /** What it says itself, which only a machine of Galley's may read; empty of one that never spoke. */
        private Capabilities capabilities(ApplianceId appliance) {
            var self = new Caller.Job("programs");
            var told = queries.ask(new GetApplianceStatus(appliance), self)
                    .flatMap(GetApplianceStatus.Status::state)
                    .map(ReportedState::capabilities)
                    .orElse(Capabilities.NONE);
            if (told.limits().isEmpty()) {
                throw ProgramRefusal.PROGRAM_IMPOSSIBLE.because(
                        "the appliance has not said yet what it can do",
                        Map.of("appliance", "has not said what it can do; turn it on"));
            }
            return told;
        }
    }

    /** The same, in the words of programs. */
    public static Directions directions(
            String name, Language language, List<GetDirections.Line> lines, List<GetDirections.Direction> steps) {
        return new Directions(
                name,
                language,
                lines.stream().map(line -> new Directions.Line(line.name(), line.grams(), line.optional())).toList(),
                steps.stream()
                        .map(step -> new Directions.Direction(
                                step.instruction(),
                                step.durationSeconds(),
                                step.temperatureCelsius(),
                                step.expectedState(),
                                step.lines()))
                        .toList());
    }
}
