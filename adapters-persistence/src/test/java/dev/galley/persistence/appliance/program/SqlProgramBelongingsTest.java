package dev.galley.persistence.appliance.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.program.ProgramsContract;
import dev.galley.domain.appliance.session.ApplianceSessionsContract;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.appliance.session.JdbiApplianceSessions;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlProgramBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlProgramBelongings belongings = new SqlProgramBelongings(postgres.sql());
    private final JdbiPrograms programs = new JdbiPrograms(postgres.sql());

    private void cook() {
        var sessions = new JdbiApplianceSessions(postgres.sql());
        int id = 0;
        for (var owner : new UserId[]{ProgramsContract.ANA, ProgramsContract.BEN}) {
            id++;
            programs.keep(ProgramsContract.program(id, owner, ProgramsContract.POT, 95, ProgramsContract.NOW));
            sessions.save(ApplianceSessionsContract.session(
                    id, owner, ProgramsContract.POT, 0, Optional.empty()));
        }
    }

    private PackedParcel packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel;
    }

    @Test
    void everything_of_a_person_is_handed_over_and_nothing_of_anybody_else() {
        cook();
        var parcel = packed(ProgramsContract.ANA);
        assertThat(parcel.lists().keySet()).containsExactlyInAnyOrder("programs", "sessions");
        assertThat(parcel.list("programs")).singleElement().asString().contains("heat_to", "Porridge")
                .doesNotContain("owner_id", "digest");
        assertThat(parcel.list("sessions")).singleElement().asString().contains("Porridge").doesNotContain("owner_id");
    }

    @Test
    void erasing_leaves_nothing_of_them_and_all_of_others() {
        cook();
        belongings.erase(ProgramsContract.ANA);
        belongings.erase(ProgramsContract.ANA);
        assertThat(packed(ProgramsContract.ANA).lists().values()).allMatch(List::isEmpty);
        assertThat(packed(ProgramsContract.BEN).lists().values()).allMatch(list -> list.size() == 1);
    }
}
