package dev.galley.application.llm;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.ConsentRule;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.ProvidersInUse;
import dev.galley.domain.llm.Use;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which providers of models this place uses, and what this person has agreed to. */
public record GetAiConsent(UserId user) implements Query<GetAiConsent.View> {
    /** @param providers by name; none where no model is configured */
    public record View(ConsentRule rule, List<Agreement> providers) {
        public View {
            providers = List.copyOf(providers);
        }

        static View of(ProvidersInUse inUse, Map<String, Boolean> said) {
            return new View(
                    inUse.rule(),
                    inUse.providers().stream()
                            .map(provider -> new Agreement(
                                    provider,
                                    inUse.usesOf(provider),
                                    inUse.rule().allows(provider, Optional.ofNullable(said.get(provider.name()))),
                                    said.containsKey(provider.name())))
                            .toList());
        }
    }

    /**
     * @param allowed whether it may be shown what this person hands in
     * @param said whether that is because the person said so
     */
    public record Agreement(Provider provider, List<Use> uses, boolean allowed, boolean said) {
        public Agreement {
            uses = List.copyOf(uses);
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<GetAiConsent, View> {
        private final ProvidersInUse inUse;
        private final Consents consents;

        @Inject
        public Handler(ProvidersInUse inUse, Consents consents) {
            this.inUse = inUse;
            this.consents = consents;
        }

        @Override
        public View handle(GetAiConsent query, Caller caller) {
            return View.of(inUse, consents.of(query.user));
        }
    }
}
