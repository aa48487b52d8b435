package dev.galley.persistence.meal.expenditure;

import dev.galley.domain.meal.expenditure.Weights;
import dev.galley.domain.meal.expenditure.WeightsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiWeightsTest implements WeightsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Weights weights = new JdbiWeights(postgres.sql());

    @Override
    public Weights weights() {
        return weights;
    }
}
