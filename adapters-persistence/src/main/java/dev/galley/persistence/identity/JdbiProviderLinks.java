package dev.galley.persistence.identity;

import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.identity.ProviderLinks;
import dev.galley.domain.kernel.StaleWrite;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class JdbiProviderLinks implements ProviderLinks {
    private final Sql sql;

    @Inject
    public JdbiProviderLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<UserId> of(IdentityProvider provider, String subject) {
        return sql.handle()
                .createQuery("SELECT user_id FROM account_provider WHERE provider = :provider AND subject = :subject")
                .bind("provider", provider.name())
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne()
                .map(UserId::new);
    }

    @Override
    public void unlink(UserId user) {
        sql.handle().execute("DELETE FROM account_provider WHERE user_id = ?", user.value());
    }

    @Override
    public void link(IdentityProvider provider, String subject, UserId user, Instant now) {
        int rows = sql.handle()
                .createUpdate("""
                        INSERT INTO account_provider (provider, subject, user_id, linked_at)
                        VALUES (:provider, :subject, :user, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("provider", provider.name())
                .bind("subject", subject)
                .bind("user", user.value())
                .bind("now", now)
                .execute();
        if (rows == 0) {
            throw new StaleWrite(provider);
        }
    }
}
