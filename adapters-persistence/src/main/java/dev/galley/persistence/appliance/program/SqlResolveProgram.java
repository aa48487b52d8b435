package dev.galley.persistence.appliance.program;

import dev.galley.application.appliance.GetApplianceStatus;
import dev.galley.application.appliance.command.ResolveProgram;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.domain.appliance.program.ProgramId;
import dev.galley.domain.appliance.program.StoredProgram;
import dev.galley.persistence.sql.Json;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An id is one of a program that was made of a recipe; any other word is one of the maker's. An appliance that lists its
 * own programs in its state ({@code "programs": ["bake", "pizza"]}, there or among its capabilities) has no others; what
 * one that lists none has, its maker knows alone.
 */
public final class SqlResolveProgram implements Handles<ResolveProgram, Optional<String>> {
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Caller SELF = new Caller.Job("programs");

    /** As an appliance reads it. */
    private record WireProgram(UUID id, String name, List<WireStep> steps) {
        static WireProgram of(StoredProgram stored) {
            return new WireProgram(
                    stored.id().value(),
                    stored.program().name(),
                    stored.program().steps().stream().map(WireStep::of).toList());
        }
    }

    private final JdbiPrograms programs;
    private final Queries queries;

    @Inject
    public SqlResolveProgram(Sql sql, Queries queries) {
        programs = new JdbiPrograms(sql);
        this.queries = queries;
    }

    @Override
    public Optional<String> handle(ResolveProgram query, Caller caller) {
        if (UUID_TEXT.matcher(query.program()).matches()) {
            return programs.of(
                    new ProgramId(UUID.fromString(query.program())), query.appliance(), query.owner())
                    .map(stored -> Json.write(WireProgram.of(stored)));
        }
        var state = queries.ask(new GetApplianceStatus(query.appliance()), SELF)
                .flatMap(GetApplianceStatus.Status::state)
                .map(told -> Json.read(told.json(), JsonNode.class));
        return state.filter(told -> !has(told, query.program())).isPresent()
                ? Optional.empty()
                : Optional.of(Json.write(query.program()));
    }

    private static boolean has(JsonNode state, String program) {
        var listed = state.path("programs");
        var among = state.path("capabilities").path("programs");
        if (!isListed(listed) && !isListed(among)) {
            return true;
        }
        return names(listed, program) || names(among, program);
    }

    private static boolean isListed(JsonNode programs) {
        return programs.isArray() && !programs.isEmpty() || programs.isObject();
    }

    private static boolean names(JsonNode programs, String program) {
        if (programs.isObject()) {
            return programs.has(program);
        }
        for (var name : programs) {
            if (name.isString() && name.stringValue().equals(program)) {
                return true;
            }
        }
        return false;
    }
}
