package dev.galley.persistence.meal;

import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.MealTemplatesContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiMealTemplatesTest implements MealTemplatesContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final MealTemplates templates = new JdbiMealTemplates(postgres.sql());

    @Override
    public MealTemplates templates() {
        return templates;
    }
}
