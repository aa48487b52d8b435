package dev.galley.persistence.food;

import dev.galley.domain.food.pairing.Pairings;
import dev.galley.domain.food.pairing.PairingsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiPairingsTest implements PairingsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Pairings pairings = new JdbiPairings(postgres.sql());

    @Override
    public Pairings pairings() {
        return pairings;
    }
}
