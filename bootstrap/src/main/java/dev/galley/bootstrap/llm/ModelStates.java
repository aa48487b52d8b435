package dev.galley.bootstrap.llm;

import dev.galley.ai.llm.ChainLink;
import dev.galley.ai.llm.Chains;
import dev.galley.ai.llm.RoutedModels;
import dev.galley.domain.llm.Provider;
import dev.galley.http.server.Dependencies.State;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** How providers of models are, as far as this node has found out by asking them. Nobody is asked for this. */
public final class ModelStates {
    private final Chains chains;
    private final RoutedModels models;

    @Inject
    public ModelStates(Chains chains, RoutedModels models) {
        this.chains = chains;
        this.models = models;
    }

    /** One for each provider that is set up. None is needed: without models rules answer. */
    public List<State> states() {
        var resting = models.resting();
        return chains.providers().stream().map(provider -> {
            var own = chains.links().stream().filter(link -> link.provider().equals(provider)).map(ChainLink::name)
                    .toList();
            long left = own.stream().filter(resting::contains).count();
            return state(provider, own.size(), left);
        }).toList();
    }

    private static State state(Provider provider, int models, long resting) {
        return new State(
                "models/" + provider.name(),
                false,
                resting < models,
                Duration.ZERO,
                resting == 0
                        ? ""
                        : "%d of %d models are left alone for a while after they failed".formatted(resting, models));
    }
}
