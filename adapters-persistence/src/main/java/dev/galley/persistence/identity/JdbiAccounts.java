package dev.galley.persistence.identity;

import static dev.galley.domain.identity.IdentityRefusal.EMAIL_TAKEN;

import dev.galley.domain.identity.Account;
import dev.galley.domain.identity.AccountStatus;
import dev.galley.domain.identity.Accounts;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

public final class JdbiAccounts implements Accounts {
    private final Sql sql;

    @Inject
    public JdbiAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Versioned<Account>> of(UserId id) {
        return sql.handle()
                .createQuery("SELECT * FROM account WHERE user_id = :id")
                .bind("id", id.value())
                .map(JdbiAccounts::versioned)
                .findOne();
    }

    @Override
    public Optional<Versioned<Account>> of(EmailAddress email) {
        return sql.handle()
                .createQuery("SELECT * FROM account WHERE email_key = :key")
                .bind("key", email.key())
                .map(JdbiAccounts::versioned)
                .findOne();
    }

    @Override
    public Optional<Versioned<Account>> held(UserId id) {
        return sql.handle()
                .createQuery("SELECT * FROM account WHERE user_id = :id FOR NO KEY UPDATE")
                .bind("id", id.value())
                .map(JdbiAccounts::versioned)
                .findOne();
    }

    @Override
    public void save(Versioned<Account> account) {
        boolean saved = account.version() == 0 ? inserted(account.value()) : updated(account);
        if (!saved) {
            throw new StaleWrite(account.value().id());
        }
    }

    private boolean inserted(Account account) {
        int rows = bind(sql.handle().createUpdate("""
                INSERT INTO account (user_id, email, email_key, email_verified, name, role, tier, status, timezone, locale,
                    password_hash, generation, created_at, deleted_at, version)
                VALUES (:id, :email, :key, :verified, :name, :role, :tier, :status, :timezone, :locale, :password, :generation,
                    :created, :deleted, 1)
                ON CONFLICT DO NOTHING
                """), account).execute();
        if (rows == 0 && of(account.id()).isEmpty()) {
            throw EMAIL_TAKEN.because("there is an account with this address", Map.of("email", "is taken"));
        }
        return rows > 0;
    }

    private boolean updated(Versioned<Account> account) {
        var update = bind(sql.handle().createUpdate("""
                UPDATE account SET email = :email, email_key = :key,
                    email_verified = :verified, name = :name, role = :role, tier = :tier,
                    status = :status, timezone = :timezone, locale = :locale, password_hash = :password,
                    generation = :generation, created_at = :created, deleted_at = :deleted, version = version + 1
                WHERE user_id = :id AND version = :version
                """), account.value());
        return update.bind("version", account.version()).execute() > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        return statement
                .bind("id", account.id().value())
                .bind("email", account.email().value())
                .bind("key", account.email().key())
                .bind("verified", account.isEmailVerified())
                .bind("name", account.name())
                .bind("role", account.role().name())
                .bind("tier", account.tier().name())
                .bind("status", account.status().name())
                .bind("timezone", account.timezone().getId())
                .bind("locale", account.locale().code())
                .bind("password", account.password().map(PasswordHash::encoded).orElse(null))
                .bind("generation", account.generation())
                .bind("created", account.createdAt())
                .bindByType("deleted", account.deletedAt().orElse(null), Instant.class);
    }

    private static Versioned<Account> versioned(ResultSet row, StatementContext context) throws SQLException {
        var account = new Account(
                new UserId(row.getObject("user_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getBoolean("email_verified"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Tier.valueOf(row.getString("tier")),
                AccountStatus.valueOf(row.getString("status")),
                ZoneId.of(row.getString("timezone")),
                Language.of(row.getString("locale")).orElse(Language.EN),
                Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
                row.getLong("generation"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        return new Versioned<>(account, row.getLong("version"));
    }
}
