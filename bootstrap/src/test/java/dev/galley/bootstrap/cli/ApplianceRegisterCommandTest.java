package dev.galley.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.http.server.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The factory's script, without a running Galley and beside one. */
class ApplianceRegisterCommandTest {
    @TempDir
    private Path data;

    private GalleyProcess register(int exitCode, String csv) throws IOException {
        var file = Files.writeString(data.resolve("built.csv"), csv);
        var galley = GalleyProcess.start(
                data.resolve("galley"), Map.of(), "appliance", "register", file.toString());
        assertThat(galley.exitCode()).as(galley.output()).isEqualTo(exitCode);
        return galley;
    }

    @Test
    void a_factory_gets_what_its_stickers_and_its_flash_need() throws Exception {
        var out = register(0, "serial,model\nOV60-1, Oven 60\n\"OV60-2\",\"Oven 60\"\n\n").output();
        var lines = out.lines().filter(line -> line.matches(
                "[0-9a-f-]{36},OV60-[12],Oven 60,[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4},[A-Za-z0-9_-]{43}")).toList();
        assertThat(lines).as(out).hasSize(2);
        assertThat(out).contains("id,serial,model,claimCode,activationSecret");
        assertThat(register(1, "OV60-3,Oven 60\nOV60-2,Oven 60\n").output())
                .contains("Nothing was registered", "OV60-2")
                .doesNotContain("OV60-3");
        assertThat(register(1, "OV60-3,Oven 60\nhas a blank,Oven 60\nOV60-4\n").output())
                .contains("line 2: a serial has", "line 3: must be serial,model");
        assertThat(register(1, "serial,model\n").output()).contains("1 to 100,000");
        try (var galley = GalleyProcess.up(data.resolve("galley"))) {
            assertThat(register(0, "OV60-3,Oven 60\n").output()).contains("OV60-3");
            var cells = lines.getFirst().split(",", -1);
            var activated = new TestClient(galley.running().httpPort()).post(
                    "/api/v1/appliances/activate",
                    "{\"serial\": \"%s\", \"activationSecret\": \"%s\"}".formatted(cells[1], cells[4]));
            assertThat(activated.statusCode()).as(activated.body()).isEqualTo(200);
            assertThat(activated.body()).contains(cells[0]);
        }
    }
}
