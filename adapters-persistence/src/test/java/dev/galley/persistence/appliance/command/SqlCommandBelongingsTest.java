package dev.galley.persistence.appliance.command;

import static dev.galley.domain.appliance.command.CommandSamples.ADA;
import static dev.galley.domain.appliance.command.CommandSamples.BLINK;
import static dev.galley.domain.appliance.command.CommandSamples.NOW;
import static dev.galley.domain.appliance.command.CommandSamples.OVEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.appliance.command.CommandSamples;
import dev.galley.domain.kernel.UserId;
import dev.galley.persistence.sql.PackedParcel;
import dev.galley.persistence.sql.PostgresExtension;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlCommandBelongingsTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.rollingBack();

    private final SqlCommandBelongings belongings = new SqlCommandBelongings(postgres.sql());

    private PackedParcel packed(UserId owner) {
        var parcel = new PackedParcel();
        belongings.pack(owner, parcel);
        return parcel;
    }

    @Test
    void what_a_person_had_done_is_packed_and_erased() {
        var grace = new UserId(new UUID(7, 3));
        var commands = new JdbiApplianceCommands(postgres.sql());
        commands.save(CommandSamples.command(OVEN, ADA, BLINK, NOW).reject("too late", NOW).getLast());
        commands.save(CommandSamples.command(OVEN, grace, BLINK, NOW));
        assertThat(packed(ADA).list("commands")).singleElement().asString().contains("identify", "too late",
                "REJECTED");
        belongings.erase(ADA);
        belongings.erase(ADA);
        assertThat(packed(ADA).list("commands")).isEmpty();
        assertThat(packed(grace).list("commands")).hasSize(1);
    }
}
