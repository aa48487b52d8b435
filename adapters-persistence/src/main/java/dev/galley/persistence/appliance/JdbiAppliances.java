package dev.galley.persistence.appliance;

import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.Appliance.Past;
import dev.galley.domain.appliance.Appliance.Stage;
import dev.galley.domain.appliance.ApplianceModel;
import dev.galley.domain.appliance.ApplianceName;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.KeyHash;
import dev.galley.domain.appliance.Ownership;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

public final class JdbiAppliances implements Appliances {
    /** One statement, so that asking for one that is not there is as much work as for one that is. */
    private static final String SELECT = """
            SELECT *,
                ARRAY(SELECT user_id FROM appliance_pairing WHERE appliance_id = id ORDER BY user_id) AS users,
                ARRAY(SELECT name FROM appliance_pairing WHERE appliance_id = id ORDER BY user_id) AS names,
                ARRAY(SELECT paired_at FROM appliance_pairing WHERE appliance_id = id ORDER BY user_id) AS paired
            FROM appliance
            """;

    private final Sql sql;

    @Inject
    public JdbiAppliances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Serial> add(Collection<Appliance> appliances) {
        var twice = doubled(appliances);
        if (!twice.isEmpty()) {
            return twice;
        }
        // In the order of the serials, so that two who add the same ones wait for each other and not in a circle.
        var sorted = appliances.stream().sorted((a, b) -> a.serial().value().compareTo(b.serial().value())).toList();
        sql.handle().execute("SAVEPOINT adding");
        var added = new HashSet<>(sql.handle()
                .createQuery("""
                        INSERT INTO appliance (id, serial, model, claim_hash, activation_hash, registered_at, was_paired, version)
                        SELECT id, serial, model, decode(claim, 'hex'), decode(activation, 'hex'), registered, false, 1
                        FROM unnest(:ids, :serials, :models, :claims, :activations, :registered)
                            WITH ORDINALITY AS new (id, serial, model, claim, activation, registered, nth)
                        ORDER BY nth
                        ON CONFLICT (serial) DO NOTHING
                        RETURNING serial
                        """)
                .bindArray("ids", UUID.class, sorted.stream().map(it -> it.id().value()).toList())
                .bindArray("serials", String.class, sorted.stream().map(it -> it.serial().value()).toList())
                .bindArray("models", String.class, sorted.stream().map(it -> it.model().value()).toList())
                .bindArray("claims", String.class, sorted.stream().map(it -> it.claim().hex()).toList())
                .bindArray("activations", String.class, sorted.stream().map(it -> it.activation().hex()).toList())
                .bindArray("registered", Instant.class, sorted.stream().map(Appliance::registeredAt).toList())
                .mapTo(String.class)
                .list());
        var taken = appliances.stream().map(Appliance::serial).filter(it -> !added.contains(it.value())).toList();
        sql.handle().execute(taken.isEmpty() ? "RELEASE SAVEPOINT adding" : "ROLLBACK TO SAVEPOINT adding");
        return taken;
    }

    private static List<Serial> doubled(Collection<Appliance> appliances) {
        var seen = new HashSet<Serial>();
        return appliances.stream().map(Appliance::serial).filter(serial -> !seen.add(serial)).distinct().toList();
    }

    @Override
    public Optional<Versioned<Appliance>> of(ApplianceId id) {
        return sql.handle()
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id.value())
                .map(JdbiAppliances::versioned)
                .findOne();
    }

    @Override
    public Optional<Versioned<Appliance>> of(Serial serial) {
        return sql.handle()
                .createQuery(SELECT + "WHERE serial = :serial")
                .bind("serial", serial.value())
                .map(JdbiAppliances::versioned)
                .findOne();
    }

    @Override
    public List<ApplianceId> of(UserId owner) {
        return sql.handle()
                .createQuery("SELECT appliance_id FROM appliance_pairing WHERE user_id = :owner")
                .bind("owner", owner.value())
                .mapTo(UUID.class)
                .map(ApplianceId::new)
                .list();
    }

    @Override
    public void save(Versioned<Appliance> versioned) {
        var appliance = versioned.value();
        var activated = appliance.stage() instanceof Stage.Activated it
                ? Optional.of(it)
                : Optional.<Stage.Activated>empty();
        int rows = sql.handle()
                .createUpdate("""
                        UPDATE appliance SET password_hash = decode(:password, 'hex'), activated_at = :activated,
                            was_paired = :wasPaired, last_unpaired_at = :lastUnpaired, allowed_at = :allowed,
                            spent_at = :spent, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                .bind("id", appliance.id().value())
                .bind("version", versioned.version())
                .bind("password", activated.map(it -> it.password().hex()).orElse(null))
                .bindByType("activated", activated.map(Stage.Activated::at).orElse(null), Instant.class)
                .bind("wasPaired", appliance.past().wasPaired())
                .bindByType("lastUnpaired", appliance.past().lastUnpairedAt().orElse(null), Instant.class)
                .bindByType("allowed", appliance.past().allowedAt().orElse(null), Instant.class)
                .bindByType("spent", appliance.past().spentAt().orElse(null), Instant.class)
                .execute();
        if (rows == 0) {
            throw new StaleWrite(appliance.id());
        }
        saveOwners(appliance);
    }

    private void saveOwners(Appliance appliance) {
        var owners = List.copyOf(appliance.owners().entrySet());
        var users = owners.stream().map(it -> it.getKey().value()).toList();
        sql.handle()
                .createUpdate("DELETE FROM appliance_pairing WHERE appliance_id = :id AND user_id <> ALL(:users)")
                .bind("id", appliance.id().value())
                .bindArray("users", UUID.class, users)
                .execute();
        sql.handle()
                .createUpdate("""
                        INSERT INTO appliance_pairing (appliance_id, user_id, name, paired_at)
                        SELECT :id, user_id, name, paired_at
                        FROM unnest(:users, :names, :paired) AS own (user_id, name, paired_at)
                        ON CONFLICT (appliance_id, user_id) DO UPDATE SET name = excluded.name
                        """)
                .bind("id", appliance.id().value())
                .bindArray("users", UUID.class, users)
                .bindArray("names", String.class, owners.stream().map(it -> it.getValue().name().value()).toList())
                .bindArray("paired", Instant.class, owners.stream().map(it -> it.getValue().pairedAt()).toList())
                .execute();
    }

    private static Versioned<Appliance> versioned(RowView row) {
        var id = new ApplianceId(row.getColumn("id", UUID.class));
        var appliance = new Appliance(
                id,
                new Serial(row.getColumn("serial", String.class)),
                new ApplianceModel(row.getColumn("model", String.class)),
                hash(row.getColumn("claim_hash", byte[].class)),
                hash(row.getColumn("activation_hash", byte[].class)),
                row.getColumn("registered_at", Instant.class),
                Optional.ofNullable(row.getColumn("password_hash", byte[].class))
                        .<Stage>map(password -> new Stage.Activated(
                                hash(password), row.getColumn("activated_at", Instant.class)))
                        .orElseGet(Stage.Registered::new),
                owners(row),
                new Past(
                        row.getColumn("was_paired", Boolean.class),
                        instant(row, "last_unpaired_at"),
                        instant(row, "allowed_at"),
                        instant(row, "spent_at")));
        return new Versioned<>(appliance, row.getColumn("version", Long.class));
    }

    private static Map<UserId, Ownership> owners(RowView row) {
        var users = row.getColumn("users", UUID[].class);
        var names = row.getColumn("names", String[].class);
        var paired = row.getColumn("paired", Instant[].class);
        var owners = new HashMap<UserId, Ownership>();
        for (int i = 0; i < users.length; i++) {
            owners.put(new UserId(users[i]), new Ownership(new ApplianceName(names[i]), paired[i]));
        }
        return owners;
    }

    private static Optional<Instant> instant(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, Instant.class));
    }

    private static KeyHash hash(byte[] bytes) {
        return new KeyHash(HexFormat.of().formatHex(bytes));
    }
}
