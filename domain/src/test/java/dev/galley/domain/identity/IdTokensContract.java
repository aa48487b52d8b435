package dev.galley.domain.identity;

import static dev.galley.domain.identity.CredentialRefusal.ID_TOKEN_INVALID;
import static dev.galley.domain.identity.IdentityProvider.FIREBASE;
import static dev.galley.domain.identity.IdentityProvider.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever reads ID tokens promises. */
public interface IdTokensContract {
    IdTokens tokens();

    /** A good token, as the provider would make it for this person. */
    String good(ProvenIdentity identity, Optional<String> nonce);

    private static ProvenIdentity ada(IdentityProvider provider) {
        return new ProvenIdentity(
                provider, "1234", Optional.of(new EmailAddress("ada@example.org")), true, Optional.of("Ada"));
    }

    @Test
    default void a_good_token_says_who_it_is() {
        for (var provider : IdentityProvider.values()) {
            var token = good(ada(provider), Optional.empty());
            assertThat(tokens().verify(provider, token, Optional.empty())).isEqualTo(ada(provider));
        }
        var shy = new ProvenIdentity(GOOGLE, "5678", Optional.empty(), false, Optional.empty());
        assertThat(tokens().verify(GOOGLE, good(shy, Optional.empty()), Optional.empty())).isEqualTo(shy);
    }

    @Test
    default void a_token_of_one_provider_is_no_token_of_another() {
        refused(FIREBASE, good(ada(GOOGLE), Optional.empty()), Optional.empty());
        refused(GOOGLE, good(ada(FIREBASE), Optional.empty()), Optional.empty());
    }

    @Test
    default void a_nonce_that_is_given_must_be_the_tokens() {
        var token = good(ada(GOOGLE), Optional.of("n-1"));
        assertThat(tokens().verify(GOOGLE, token, Optional.of("n-1"))).isEqualTo(ada(GOOGLE));
        refused(GOOGLE, token, Optional.of("n-2"));
        refused(GOOGLE, good(ada(GOOGLE), Optional.empty()), Optional.of("n-1"));
    }

    @Test
    default void what_is_no_token_is_refused() {
        for (var text : new String[]{"", "x", "a.b.c", "..", "....", "e30.e30.", "\u0000", "x".repeat(IdTokens.LONGEST
                + 1)}) {
            refused(GOOGLE, text, Optional.empty());
            refused(FIREBASE, text, Optional.empty());
        }
    }

    default void refused(IdentityProvider provider, String token, Optional<String> nonce) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens().verify(provider, token, nonce))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ID_TOKEN_INVALID));
    }
}
