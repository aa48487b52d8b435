package dev.galley.bootstrap.simulator;

import dev.galley.bootstrap.embedded.Trouble;
import dev.galley.device.simulator.FlashFile;
import dev.galley.http.server.Json;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The virtual appliances that a directory holds, with their secrets: only its owner may look into it. Safe for many threads.
 */
public final class KnownAppliances implements AutoCloseable {
    private static final String FILE = "appliances.jsonl";

    private final Path directory;
    private final FlashFile file;
    private final Map<String, Known> known = new LinkedHashMap<>();

    /** @param directory is made where it is not there */
    public KnownAppliances(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new Trouble("cannot write to " + directory + ", where virtual appliances are kept", e);
        }
        file = new FlashFile(directory.resolve(FILE));
        file.all().forEach((serial, json) -> known.put(serial, Json.MAPPER.readValue(json, Known.class)));
    }

    public synchronized List<Known> all() {
        return List.copyOf(known.values());
    }

    public synchronized Optional<Known> of(String serial) {
        return Optional.ofNullable(known.get(serial));
    }

    public synchronized void put(Known appliance) {
        known.put(appliance.serial(), appliance);
        file.put(appliance.serial(), Json.MAPPER.writeValueAsString(appliance));
    }

    /** Where an appliance keeps what it remembers. */
    public Path flashOf(String applianceId) {
        return directory.resolve("flash").resolve(applianceId);
    }

    @Override
    public void close() {
        file.close();
    }

    /**
     * What {@code galley appliance register} wrote: CSV with a heading that names {@code serial}, {@code model} and
     * {@code activationSecret}, and perhaps {@code claimCode}, in any order.
     *
     * @throws Trouble if it is something else
     */
    public static List<Known> read(Path csv) {
        List<String> lines;
        try {
            lines = Files.readAllLines(csv).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new Trouble("cannot read " + csv, e);
        }
        var heading = lines.isEmpty() ? List.<String>of() : List.of(lines.getFirst().strip().split(",", -1));
        if (!heading.containsAll(List.of("serial", "model", "activationSecret"))) {
            throw new Trouble(csv + " does not begin with a heading that names serial, model and activationSecret: take"
                    + " what galley appliance register wrote");
        }
        var read = new ArrayList<Known>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = line.strip().split(",", -1);
            if (fields.length != heading.size()) {
                throw new Trouble("line " + (read.size() + 2) + " of " + csv
                        + " has not as many fields as its heading");
            }
            int claim = heading.indexOf("claimCode");
            read.add(new Known(
                    fields[heading.indexOf("serial")],
                    fields[heading.indexOf("model")],
                    claim < 0 ? Optional.empty() : Optional.of(fields[claim]),
                    fields[heading.indexOf("activationSecret")],
                    Optional.empty()));
        }
        return read;
    }
}
