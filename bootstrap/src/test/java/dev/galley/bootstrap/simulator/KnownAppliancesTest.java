package dev.galley.bootstrap.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.device.simulator.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAppliancesTest {
    private static final Known OVEN = new Known(
            "SIM-1", "virtual-oven", Optional.of("AAAA-BBBB-CCCC"), "secret", Optional.empty());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void they_are_kept_with_their_credentials_for_their_owner_alone() throws IOException {
        var directory = folder.resolve("simulator");
        var credentials = new Credentials("id", "localhost", 1883, "name", "password");
        try (var known = new KnownAppliances(directory)) {
            known.put(OVEN);
            known.put(OVEN.with(credentials));
        }
        try (var known = new KnownAppliances(directory)) {
            assertThat(known.all()).containsExactly(OVEN.with(credentials));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
    }

    @Test
    void what_the_registry_wrote_is_read_in_any_order_of_columns() throws IOException {
        var csv = folder.resolve("a.csv");
        Files.writeString(csv, """
                model,activationSecret,serial,claimCode
                virtual-oven,secret,SIM-1,AAAA-BBBB-CCCC
                """);
        assertThat(KnownAppliances.read(csv)).containsExactly(OVEN);
        Files.writeString(csv, "serial,model,activationSecret\nSIM-1,virtual-oven,secret\n");
        assertThat(KnownAppliances.read(csv).getFirst().claimCode()).isEmpty();
    }

    @Test
    void what_is_something_else_is_told_in_words() throws IOException {
        var csv = folder.resolve("a.csv");
        Files.writeString(csv, "serial,model\nSIM-1,virtual-oven\n");
        assertThatThrownBy(() -> KnownAppliances.read(csv)).isInstanceOf(Trouble.class)
                .hasMessageContaining("activationSecret");
        Files.writeString(csv, "serial,model,activationSecret\nSIM-1,virtual-oven\n");
        assertThatThrownBy(() -> KnownAppliances.read(csv)).hasMessageContaining("line 2");
        assertThatThrownBy(() -> KnownAppliances.read(folder.resolve("none"))).isInstanceOf(Trouble.class);
    }

    @Test
    void secrets_do_not_end_up_in_logs() {
        assertThat(OVEN.with(new Credentials("id", "localhost", 1883, "name", "password")).toString())
                .doesNotContain("secret", "password", "AAAA");
        assertThat(new Credentials("id", "localhost", 1883, "name", "password").toString()).doesNotContain("password");
    }
}
