package dev.galley.persistence.appliance.telemetry;

import dev.galley.domain.appliance.telemetry.Spells;
import dev.galley.domain.appliance.telemetry.SpellsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiSpellsTest implements SpellsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    @Override
    public Spells spells() {
        return new JdbiSpells(postgres.sql());
    }
}
