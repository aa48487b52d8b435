package dev.galley.persistence.firmware;

import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.firmware.Channel;
import dev.galley.domain.firmware.Manifest;
import dev.galley.domain.firmware.Release;
import dev.galley.domain.firmware.ReleaseId;
import dev.galley.domain.firmware.ReleaseStatus;
import dev.galley.domain.firmware.Releases;
import dev.galley.domain.firmware.Rollout;
import dev.galley.domain.firmware.SemanticVersion;
import dev.galley.domain.firmware.Sha256;
import dev.galley.domain.firmware.Signature;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiReleases implements Releases {
    private final Sql sql;

    @Inject
    public JdbiReleases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Release release) {
        return sql.handle()
                .createUpdate("""
                        INSERT INTO firmware_release (id, model, version, precedence, security_version, size_bytes, sha256,
                            signature, channel, minimum_version, allows_downgrade, notes, percent, waves, since, status,
                            published_at, revision)
                        VALUES (:id, :model, :version, :precedence, :security, :size, :sha256, :signature, :channel,
                            :minimum, :downgrade, :notes, :percent, :waves, :since, :status, :published, 1)
                        ON CONFLICT (model, precedence) DO NOTHING
                        """)
                .bind("id", release.id().value())
                .bind("model", release.model().value())
                .bind("version", release.version().value())
                .bind("precedence", release.version().precedence())
                .bind("security", release.manifest().securityVersion())
                .bind("size", release.manifest().sizeBytes())
                .bind("sha256", release.manifest().sha256().hex())
                .bind("signature", release.signature().base64())
                .bind("channel", release.channel().name())
                .bind("minimum", release.terms().minimumVersion().map(SemanticVersion::value).orElse(null))
                .bind("downgrade", release.terms().allowsDowngrade())
                .bind("notes", release.terms().notes().orElse(null))
                .bind("percent", release.rollout().percent())
                .bindArray("waves", Integer.class, release.rollout().waves())
                .bind("since", release.rollout().since())
                .bind("status", release.status().name())
                .bind("published", release.publishedAt())
                .execute() == 1;
    }

    @Override
    public Optional<Versioned<Release>> find(ReleaseId id) {
        return one("SELECT * FROM firmware_release WHERE id = :id", id);
    }

    @Override
    public Optional<Versioned<Release>> hold(ReleaseId id) {
        return one("SELECT * FROM firmware_release WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Versioned<Release>> one(String select, ReleaseId id) {
        return sql.handle()
                .createQuery(select)
                .bind("id", id.value())
                .map((row, context) -> new Versioned<>(release(row, context), row.getLong("revision")))
                .findOne();
    }

    /** What was signed does not change. */
    @Override
    public void save(Versioned<Release> release) {
        var it = release.value();
        int saved = sql.handle()
                .createUpdate("""
                        UPDATE firmware_release SET channel = :channel, percent = :percent, waves = :waves, since = :since,
                            status = :status, revision = revision + 1
                        WHERE id = :id AND revision = :revision
                        """)
                .bind("id", it.id().value())
                .bind("revision", release.version())
                .bind("channel", it.channel().name())
                .bind("percent", it.rollout().percent())
                .bindArray("waves", Integer.class, it.rollout().waves())
                .bind("since", it.rollout().since())
                .bind("status", it.status().name())
                .execute();
        if (saved == 0) {
            throw new StaleWrite("a release of firmware");
        }
    }

    @Override
    public Optional<Release> ofVersion(ApplianceModel model, SemanticVersion version) {
        return sql.handle()
                .createQuery("SELECT * FROM firmware_release WHERE model = :model AND precedence = :precedence")
                .bind("model", model.value())
                .bind("precedence", version.precedence())
                .map(JdbiReleases::release)
                .findOne();
    }

    @Override
    public List<Release> active(ApplianceModel model) {
        return sql.handle()
                .createQuery("SELECT * FROM firmware_release WHERE model = :model AND status = 'ACTIVE'")
                .bind("model", model.value())
                .map(JdbiReleases::release)
                .list();
    }

    @Override
    public List<ReleaseId> spreading() {
        return sql.handle()
                .createQuery("SELECT id FROM firmware_release WHERE status = 'ACTIVE' AND cardinality(waves) > 0")
                .mapTo(UUID.class)
                .map(ReleaseId::new)
                .list();
    }

    @Override
    public Optional<Long> highestSecurityVersion(ApplianceModel model) {
        return sql.handle()
                .createQuery("SELECT security_version FROM firmware_release WHERE model = :model"
                        + " ORDER BY security_version DESC LIMIT 1")
                .bind("model", model.value())
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public long highestSecurityVersion(Set<ReleaseId> releases) {
        return sql.handle()
                .createQuery("SELECT coalesce(max(security_version), 0) FROM firmware_release WHERE id = ANY (:ids)")
                .bindArray("ids", UUID.class, releases.stream().map(ReleaseId::value).toList())
                .mapTo(Long.class)
                .one();
    }

    static Release release(ResultSet row, StatementContext context) throws SQLException {
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                new Manifest(
                        new ApplianceModel(row.getString("model")),
                        new SemanticVersion(row.getString("version")),
                        row.getLong("security_version"),
                        row.getLong("size_bytes"),
                        new Sha256(row.getString("sha256"))),
                new Signature(row.getString("signature")),
                Channel.valueOf(row.getString("channel")),
                new Release.Terms(
                        Optional.ofNullable(row.getString("minimum_version")).map(SemanticVersion::new),
                        row.getBoolean("allows_downgrade"),
                        Optional.ofNullable(row.getString("notes"))),
                new Rollout(
                        row.getInt("percent"),
                        List.of((Integer[]) row.getArray("waves").getArray()),
                        instant(row, "since")),
                ReleaseStatus.valueOf(row.getString("status")),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
