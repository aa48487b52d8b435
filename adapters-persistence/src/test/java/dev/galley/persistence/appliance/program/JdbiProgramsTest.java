package dev.galley.persistence.appliance.program;

import dev.galley.domain.appliance.program.Programs;
import dev.galley.domain.appliance.program.ProgramsContract;
import dev.galley.persistence.sql.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiProgramsTest implements ProgramsContract {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final Programs programs = new JdbiPrograms(postgres.sql());

    @Override
    public Programs programs() {
        return programs;
    }
}
