package dev.galley.persistence.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.Fleet;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiFleet implements Fleet {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;

    @Inject
    public JdbiFleet(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Member> find(ApplianceId id) {
        return sql.handle()
                .createQuery("SELECT * FROM firmware_member WHERE appliance_id = :id")
                .bind("id", id.value())
                .map(JdbiFleet::member)
                .findOne();
    }

    @Override
    public void note(ApplianceId id, ApplianceModel model, Optional<SemanticVersion> version, Instant now) {
        sql.handle()
                .createUpdate("""
                        INSERT INTO firmware_member (appliance_id, model, channel, version, noted_at)
                        VALUES (:id, :model, 'STABLE', :version, :now)
                        ON CONFLICT (appliance_id) DO UPDATE
                        SET model = excluded.model, version = excluded.version, noted_at = excluded.noted_at
                        """)
                .bind("id", id.value())
                .bind("model", model.value())
                .bind("version", version.map(SemanticVersion::value).orElse(null))
                .bind("now", now)
                .execute();
    }

    @Override
    public boolean choose(ApplianceId id, Channel channel) {
        return sql.handle()
                .createUpdate("UPDATE firmware_member SET channel = :channel WHERE appliance_id = :id")
                .bind("id", id.value())
                .bind("channel", channel.name())
                .execute() == 1;
    }

    @Override
    public boolean tell(ApplianceId id, Optional<ReleaseId> release) {
        return sql.handle()
                .createUpdate("UPDATE firmware_member SET told = CAST(:release AS uuid) WHERE appliance_id = :id")
                .bind("id", id.value())
                .bind("release", release.map(it -> it.value().toString()).orElse(null))
                .execute() == 1;
    }

    @Override
    public List<Member> told(Optional<ApplianceId> last, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM firmware_member WHERE told IS NOT NULL AND appliance_id > :last
                        ORDER BY appliance_id LIMIT :most
                        """)
                .bind("last", last.map(ApplianceId::value).orElse(BEFORE_ALL))
                .bind("most", most)
                .map(JdbiFleet::member)
                .list();
    }

    @Override
    public List<Member> after(Optional<ApplianceId> last, ApplianceModel model, int most) {
        return sql.handle()
                .createQuery("""
                        SELECT * FROM firmware_member WHERE model = :model AND appliance_id > :last
                        ORDER BY appliance_id LIMIT :most
                        """)
                .bind("model", model.value())
                .bind("last", last.map(ApplianceId::value).orElse(BEFORE_ALL))
                .bind("most", most)
                .map(JdbiFleet::member)
                .list();
    }

    private static Member member(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                new ApplianceId(row.getObject("appliance_id", UUID.class)),
                new ApplianceModel(row.getString("model")),
                Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getString("version")).map(SemanticVersion::new),
                Optional.ofNullable(row.getObject("told", UUID.class)).map(ReleaseId::new));
    }
}
