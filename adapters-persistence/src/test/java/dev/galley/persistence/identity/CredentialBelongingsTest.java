package dev.galley.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.ApiTokensContract;
import dev.galley.domain.identity.IdentityProvider;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlIdentityBelongings belongings = new SqlIdentityBelongings(postgres.sql());

    private String packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel.lists().toString();
    }

    @Test
    void ways_into_an_account_are_packed_without_their_secrets_and_erased() {
        var ada = new UserId(new UUID(0, 1));
        var grace = new UserId(new UUID(0, 2));
        for (var user : new UserId[]{ada, grace}) {
            RegisteredAccounts.register(postgres.sql(), user);
            var number = (int) user.value().getLeastSignificantBits();
            new JdbiApiTokens(postgres.sql()).add(ApiTokensContract.token(number, user));
            new JdbiProviderLinks(postgres.sql())
                    .link(IdentityProvider.GOOGLE, "subject-" + number, user, RegisteredAccounts.NOW);
        }
        assertThat(packed(ada))
                .contains("No. 1", "recipes:read", "google", "subject-1")
                .doesNotContain("subject-2", "0".repeat(20));
        belongings.erase(ada);
        belongings.erase(ada);
        assertThat(packed(ada)).doesNotContain("No. 1", "subject-1");
        assertThat(packed(grace)).contains("No. 2", "subject-2");
    }
}
