package dev.galley.bootstrap.food;

import dev.galley.application.bus.Bus;
import dev.galley.application.bus.Caller;
import dev.galley.application.food.ImportPairings;
import dev.galley.application.food.MatchFoods;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.food.match.FoodPhrase;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairing;
import dev.galley.domain.kernel.Language;
import dev.galley.persistence.food.ingest.FlavorGraphFiles;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the pairs of ingredients of FlavorGraph to the foods that they name. All of it is one transaction, and running
 * it again makes the same of it.
 */
public final class PairingImport {
    private static final Caller SELF = new Caller.Job("import pairings");
    /** Surer than this, a name is the food's own or all but; below it may be a relative, which goes with other things. */
    static final double SURE = 0.9;
    private static final int NAMES_AT_ONCE = 500;

    private final Bus bus;

    @Inject
    public PairingImport(Bus bus) {
        this.bus = bus;
    }

    /**
     * @param read rows of pairs of ingredients
     * @param known pairs of foods that Galley knows by it now
     * @param unmatched names of ingredients that are no food here
     */
    public record Summary(
            long read,
            int ingredients,
            int known,
            Set<String> unmatched,
            List<FlavorGraphFiles.Reject> rejects) {}

    /** @throws IOException with a message for people if the files cannot be read */
    public Summary run(Path folder) throws IOException {
        var files = FlavorGraphFiles.read(folder);
        var names = new TreeSet<String>();
        files.pairs().forEach(pair -> names.addAll(List.of(pair.one(), pair.other())));
        var foods = matched(List.copyOf(names));
        var best = new HashMap<Set<FoodId>, Pairing>();
        for (var pair : files.pairs()) {
            var one = foods.get(pair.one());
            var other = foods.get(pair.other());
            if (one != null && other != null && !one.equals(other) && pair.score() > 0) {
                var pairing = new Pairing(one, other, pair.score(), Basis.FLAVORGRAPH, Optional.empty());
                best.merge(Set.of(one, other), pairing, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        int known = bus.send(new ImportPairings(Basis.FLAVORGRAPH, List.copyOf(best.values())), SELF);
        var unmatched = new TreeSet<>(names);
        unmatched.removeAll(foods.keySet());
        return new Summary(files.pairs().size(), names.size(), known, unmatched, files.rejects());
    }

    private Map<String, FoodId> matched(List<String> names) {
        var foods = new HashMap<String, FoodId>();
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            var some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            var matches = bus.send(
                    new MatchFoods(some.stream().map(PairingImport::phrase).toList()), SELF);
            for (int i = 0; i < some.size(); i++) {
                var likely = matches.get(i).foods().stream().filter(it -> it.confidence() >= SURE).findFirst();
                if (likely.isPresent()) {
                    foods.put(some.get(i), likely.get().id());
                }
            }
        }
        return foods;
    }

    private static FoodPhrase phrase(String name) {
        return new FoodPhrase(name, Optional.empty(), Optional.empty(), Language.EN);
    }
}
