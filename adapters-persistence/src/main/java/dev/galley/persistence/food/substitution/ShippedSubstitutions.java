package dev.galley.persistence.food.substitution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.food.substitution.Substitution;
import dev.galley.domain.food.substitution.Substitutions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The substitutions that Galley ships, read once. Safe for use by many threads. */
@Singleton
public final class ShippedSubstitutions implements Substitutions {
    private static final List<String> FILES = List.of("dairy.txt", "baking.txt", "sauces.txt", "larder.txt",
            "orchard.txt");

    private final List<Substitution> all;
    private final Map<String, List<Substitution>> byFood = new HashMap<>();

    @Inject
    public ShippedSubstitutions() {
        this(FILES.stream().map(ShippedSubstitutions::shipped));
    }

    /** @param texts as {@link SubstitutionFile} describes them */
    ShippedSubstitutions(Stream<String> texts) {
        all = texts.flatMap(text -> SubstitutionFile.read(text).stream()).toList();
        all.forEach(it -> it.replaced()
                .forEach(food -> byFood.computeIfAbsent(food, _ -> new ArrayList<>()).add(it)));
        byFood.replaceAll((_, known) -> List.copyOf(known));
    }

    @Override
    public List<Substitution> of(String food) {
        return byFood.getOrDefault(food, List.of());
    }

    @Override
    public List<Substitution> all() {
        return all;
    }

    private static String shipped(String name) {
        try (var file = ShippedSubstitutions.class.getResourceAsStream("/food/substitutions/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
