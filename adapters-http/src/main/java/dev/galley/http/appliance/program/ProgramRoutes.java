package dev.galley.http.appliance.program;

import static dev.galley.domain.appliance.ApplianceRefusal.APPLIANCE_NOT_FOUND;
import static dev.galley.domain.appliance.program.ProgramRefusal.PROGRAM_IMPOSSIBLE;
import static dev.galley.domain.appliance.program.ProgramRefusal.PROGRAM_NOT_FOUND;
import static dev.galley.domain.appliance.program.ProgramRefusal.RECIPE_UNSUITABLE;

import dev.galley.application.appliance.program.CompileProgram;
import dev.galley.application.appliance.program.GetProgram;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.safety.Judgement;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Safety;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recipes as programs of one's appliances. */
public final class ProgramRoutes implements Routes {
    private static final Parameter<Optional<UUID>> APPLIANCE = Parameter.id("id", "The appliance's id.");
    private static final Parameter<Optional<UUID>> PROGRAM = Parameter.id("programId", "The program's id.");
    private static final String EXAMPLE = """
            {"id": "0199a1b2-6c00-7a01-8b3c-1d2e3f405170", "applianceId": "0199a1b2-0000-7a01-8b3c-1d2e3f405162",
             "recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "recipeVersion": 2, "servings": 4,
             "name": "Porridge",
             "steps": [
               {"recipeStep": 1, "type": "weigh", "grams": 200, "ingredient": "rolled oats"},
               {"recipeStep": 1, "type": "wait_for_person", "text": "Put the oats and the milk into the pot and simmer."},
               {"recipeStep": 1, "type": "heat_to", "celsius": 95},
               {"recipeStep": 1, "type": "hold", "celsius": 95, "seconds": 600, "rpm": 60},
               {"recipeStep": 2, "type": "wait_for_person", "text": "Serve with honey."}],
             "notes": [], "createdAt": "2026-11-20T10:30:00Z"}""";

    /**
     * @param servings for how many, as many as the recipe says where it is left out; weights follow
     * @param allowUnsuitable whether it is made also if you must not eat it: for somebody else
     */
    private record NewProgram(
            UUID recipeId, Optional<@Min(1) @Max(100) Integer> servings, Optional<Boolean> allowUnsuitable) {}

    /**
     * @param notes what of the recipe is left to you, and why, by the number of the recipe's step
     * @param safety what must be known of it by whoever told us what they must not eat
     */
    private record ShownProgram(
            UUID id,
            UUID applianceId,
            UUID recipeId,
            int recipeVersion,
            int servings,
            String name,
            List<ShownStep> steps,
            List<ShownNote> notes,
            Instant createdAt,
            Optional<Safety> safety) {
        static ShownProgram of(StoredProgram program, Optional<Judgement> warning) {
            return new ShownProgram(
                    program.id().value(),
                    program.appliance().value(),
                    program.recipe().value(),
                    program.version(),
                    program.servings(),
                    program.program().name(),
                    program.program().steps().stream().map(ShownStep::of).toList(),
                    program.program().notes().stream()
                            .map(note -> new ShownNote(note.recipeStep(), note.why()))
                            .toList(),
                    program.createdAt(),
                    warning.map(Safety::of));
        }
    }

    private record ShownNote(int recipeStep, String why) {}

    @Override
    public String heading() {
        return "Appliances";
    }

    @Override
    public void addTo(Router router) {
        router.post("/appliances/{id}/programs", Who.USER, CompileProgram.class)
                .summary(
                        "Makes a program of a recipe for your appliance, to be started by start_program with its id. What "
                                + "the appliance cannot do, or nobody should let it do alone, is refused, step by step.")
                .takes(APPLIANCE)
                .body(NewProgram.class, """
                        {"recipeId": "0199a1b2-6c00-7a01-8b3c-1d2e3f405162", "servings": 4}""")
                .answers(201, ShownProgram.class, "The program.", EXAMPLE)
                .alsoAnswers(200, ShownProgram.class, "The same one that you had made before.", EXAMPLE)
                .refuses(APPLIANCE_NOT_FOUND, PROGRAM_IMPOSSIBLE, RECIPE_UNSUITABLE)
                .on(ProgramRoutes::asked, ProgramRoutes::made);
        router.get("/appliances/{id}/programs/{programId}", Who.USER, GetProgram.class)
                .summary(
                        "A program that you had made for your appliance. It is kept for 90 days after it was asked for.")
                .takes(APPLIANCE, PROGRAM)
                .answers(200, ShownProgram.class, "The program.", EXAMPLE)
                .refuses(APPLIANCE_NOT_FOUND, PROGRAM_NOT_FOUND)
                .on(
                        request -> new GetProgram(
                                Self.of(request),
                                appliance(request),
                                new ProgramId(request.get(PROGRAM)
                                        .orElseThrow(() -> PROGRAM_NOT_FOUND.because("there is no such program")))),
                        program -> Reply.ok(ShownProgram.of(program, Optional.empty())));
    }

    private static CompileProgram asked(Request request) {
        var body = request.body(NewProgram.class);
        return new CompileProgram(
                Self.of(request),
                appliance(request),
                new RecipeId(body.recipeId),
                body.servings,
                body.allowUnsuitable.orElse(false));
    }

    private static Reply made(CompileProgram.Compiled compiled) {
        var program = compiled.program();
        var shown = ShownProgram.of(program, compiled.warning());
        return compiled.isNew()
                ? Reply.created(
                        "/api/v1/appliances/" + program.appliance().value() + "/programs/" + program.id().value(),
                        shown)
                : Reply.ok(shown);
    }

    private static ApplianceId appliance(Request request) {
        return new ApplianceId(request.get(APPLIANCE)
                .orElseThrow(() -> APPLIANCE_NOT_FOUND.because("there is no such appliance")));
    }
}
