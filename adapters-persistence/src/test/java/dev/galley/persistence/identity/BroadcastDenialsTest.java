package dev.galley.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.identity.Denials;
import dev.galley.domain.identity.DenialsContract;
import dev.galley.domain.identity.IdentitySamples;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BroadcastDenialsTest implements DenialsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private final DeafBroadcast broadcast = new DeafBroadcast();
    private final Denials denials = new BroadcastDenials(postgres.sql(), broadcast, new TestClock());

    @Override
    public Denials denials() {
        return denials;
    }

    @Override
    public void committed(Runnable work) {
        postgres.sql().write(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void what_is_rolled_back_denies_nothing() {
        var token = IdentitySamples.id();
        try {
            postgres.sql().write(() -> {
                denials.end(token);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(denials.isDenied(token)).isFalse();
            assertThat(broadcast.said).isEmpty();
        }
    }
}
