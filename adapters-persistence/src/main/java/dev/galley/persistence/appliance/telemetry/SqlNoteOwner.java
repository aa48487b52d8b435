package dev.galley.persistence.appliance.telemetry;

import dev.galley.application.appliance.telemetry.NoteOwner;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;

/** Answers whether that was news. */
public final class SqlNoteOwner implements Handles<NoteOwner, Boolean> {
    private final Sql sql;

    @Inject
    public SqlNoteOwner(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Boolean handle(NoteOwner command, Caller caller) {
        return sql.handle()
                .createUpdate(command.isTheirs() ? """
                        INSERT INTO telemetry_owner (owner_id, appliance_id, since) VALUES (:owner, :appliance, :at)
                        ON CONFLICT DO NOTHING
                        """ : """
                        UPDATE telemetry_owner SET until = :at
                        WHERE owner_id = :owner AND appliance_id = :appliance AND since <= :at AND until IS NULL
                        """)
                .bind("owner", command.owner().value())
                .bind("appliance", command.appliance().value())
                .bind("at", command.at())
                .execute() > 0;
    }
}
