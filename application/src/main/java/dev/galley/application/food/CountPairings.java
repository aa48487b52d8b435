package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Handles;
import dev.galley.application.bus.Query;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairings;
import jakarta.inject.Inject;

/** How many pairs of foods are known by a basis. */
public record CountPairings(Basis basis) implements Query<Long> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<CountPairings, Long> {
        private final Pairings pairings;

        @Inject
        public Handler(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public Long handle(CountPairings query, Caller caller) {
            return pairings.count(query.basis);
        }
    }
}
