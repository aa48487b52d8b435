package dev.galley.bootstrap.food;

import dev.galley.persistence.sql.PostgresExtension;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScratchBenchTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();
    @Test
    void bench() throws Exception {
        int n = Integer.parseInt(Files.readString(Path.of("/tmp/bench.n")).strip());
        int r = Integer.parseInt(Files.readString(Path.of("/tmp/bench.r")).strip());
        var dir = Files.createTempDirectory("foodbench");
        var bench = new FoodBench(postgres.database(), dir, 5);
        Files.writeString(Path.of("/tmp/bench-import.json"), bench.importing(n, r).json());
        Files.writeString(Path.of("/tmp/bench-search.json"), bench.searching(1000).json());
    }
}
