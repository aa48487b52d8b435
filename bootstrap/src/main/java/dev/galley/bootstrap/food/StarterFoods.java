package dev.galley.bootstrap.food;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.bootstrap.wiring.Starter;
import dev.galley.persistence.food.ingest.StarterEdition;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The everyday foods that Galley ships. How they were made: {@code docs/foods.md}. */
public final class StarterFoods implements Starter {
    private static final String RESOURCE = "/starter/foods.jsonl";

    private final StarterEdition edition;

    @Inject
    public StarterFoods(StarterEdition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "foods";
    }

    @Override
    public int load() {
        try (var file = Objects.requireNonNull(StarterFoods.class.getResourceAsStream(RESOURCE))) {
            return edition.load(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
