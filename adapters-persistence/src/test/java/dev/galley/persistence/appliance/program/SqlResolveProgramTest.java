package dev.galley.persistence.appliance.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.command.ResolveProgram;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.Capabilities;
import dev.galley.domain.appliance.Presence;
import dev.galley.domain.appliance.ReportedState;
import dev.galley.domain.appliance.program.ProgramsContract;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SqlResolveProgramTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private String state = "{}";
    private final Queries queries = new Queries() {
        @Override
        @SuppressWarnings("unchecked")
        public <R> R ask(Query<R> query, Caller caller) {
            if (!(query instanceof GetApplianceStatus)) {
                throw new IllegalArgumentException(query.toString());
            }
            return (R) Optional.of(new GetApplianceStatus.Status(
                    new ApplianceModel("Oven"),
                    Presence.ONLINE,
                    Optional.empty(),
                    Optional.of(new ReportedState(
                            Optional.empty(), Capabilities.NONE, Optional.empty(), Optional.empty(), Optional.empty(),
                            state)),
                    Optional.empty(),
                    Optional.empty()));
        }
    };
    private final SqlResolveProgram resolve = new SqlResolveProgram(postgres.sql(), queries);

    private Optional<String> resolved(String program, UserId owner) {
        return resolve.handle(
                new ResolveProgram(ProgramsContract.POT, owner, program), new Caller.User(owner));
    }

    @Test
    void an_id_is_the_whole_program_in_the_words_of_appliances() {
        var kept = new JdbiPrograms(postgres.sql()).keep(ProgramsContract.program(
                1, ProgramsContract.ANA, ProgramsContract.POT, 95, ProgramsContract.NOW));
        var told = Json.read(resolved(kept.id().value().toString(), ProgramsContract.ANA).orElseThrow(),
                JsonNode.class);
        assertThat(told.get("id").stringValue()).isEqualTo(kept.id().value().toString());
        assertThat(told.get("name").stringValue()).isEqualTo(kept.program().name());
        var steps = told.get("steps").toString();
        assertThat(steps)
                .contains("{\"type\":\"weigh\",\"grams\":7.5,\"ingredient\":\"salt\",\"recipe_step\":1}")
                .contains("{\"type\":\"wait_for_person\",\"text\":\"Put it in.\",\"keep_seconds\":0,\"recipe_step\":1}")
                .contains("{\"type\":\"heat_to\",\"celsius\":95,\"recipe_step\":1}")
                .contains("{\"type\":\"heat_to\",\"celsius\":95,\"hold_seconds\":60,\"recipe_step\":1}")
                .contains("{\"type\":\"hold\",\"celsius\":95,\"seconds\":600,\"rpm\":60,\"recipe_step\":2}")
                .contains("{\"type\":\"stir\",\"seconds\":60,\"rpm\":40,\"recipe_step\":2}")
                .contains("\"keep_celsius\":95,\"keep_seconds\":900")
                .contains("{\"type\":\"timer\",\"seconds\":60,\"text\":\"Rest.\",\"recipe_step\":3}");
    }

    @Test
    void anothers_program_and_one_that_never_was_are_not_there() {
        var kept = new JdbiPrograms(postgres.sql()).keep(ProgramsContract.program(
                1, ProgramsContract.ANA, ProgramsContract.POT, 95, ProgramsContract.NOW));
        assertThat(resolved(kept.id().value().toString(), ProgramsContract.BEN)).isEmpty();
        assertThat(resolved(new UUID(9, 9).toString(), ProgramsContract.ANA)).isEmpty();
    }

    @Test
    void a_name_is_one_of_those_that_the_appliance_lists_if_it_lists_any() {
        assertThat(resolved("pi\"zza", ProgramsContract.ANA)).contains("\"pi\\\"zza\"");
        state = "{\"programs\": [\"bake\", \"pizza\"]}";
        assertThat(resolved("pizza", ProgramsContract.ANA)).contains("\"pizza\"");
        assertThat(resolved("moon", ProgramsContract.ANA)).isEmpty();
        state = "{\"capabilities\": {\"programs\": {\"bake\": {}}}}";
        assertThat(resolved("bake", ProgramsContract.ANA)).contains("\"bake\"");
        assertThat(resolved("moon", ProgramsContract.ANA)).isEmpty();
    }
}
