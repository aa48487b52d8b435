package dev.galley.persistence.appliance.command;

import static dev.galley.domain.appliance.command.CommandRefusal.COMMAND_NOT_FOUND;

import dev.galley.application.appliance.command.GetCommandProgress;
import dev.galley.application.appliance.command.Mine;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Queries;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

public final class SqlGetCommandProgress implements Handles<GetCommandProgress, GetCommandProgress.View> {
    private final Sql sql;
    private final Queries queries;

    @Inject
    public SqlGetCommandProgress(Sql sql, Queries queries) {
        this.sql = sql;
        this.queries = queries;
    }

    @Override
    public GetCommandProgress.View handle(GetCommandProgress query, Caller caller) {
        var since = Mine.since(queries, query.appliance(), query.owner(), caller);
        return sql.handle()
                .createQuery("""
                        SELECT * FROM appliance_command
                        WHERE id = :id AND appliance_id = :appliance AND owner_id = :owner AND created_at >= :since
                        """)
                .bind("id", query.command().value())
                .bind("appliance", query.appliance().value())
                .bind("owner", query.owner().value())
                .bind("since", since)
                .map(CommandRows::command)
                .findOne()
                .map(GetCommandProgress.View::of)
                .orElseThrow(() -> COMMAND_NOT_FOUND.because("there is no such command"));
    }
}
