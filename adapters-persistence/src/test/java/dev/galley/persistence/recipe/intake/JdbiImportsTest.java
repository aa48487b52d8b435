package dev.galley.persistence.recipe.intake;

import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.ImportsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiImportsTest implements ImportsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Imports imports = new JdbiImports(postgres.sql());

    @Override
    public Imports imports() {
        return imports;
    }
}
