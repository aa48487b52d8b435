package dev.galley.application.food;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.food.pairing.Basis;
import dev.galley.domain.food.pairing.Pairing;
import dev.galley.domain.food.pairing.Pairings;
import jakarta.inject.Inject;
import java.util.List;

/** Makes these all that is known of pairings by this basis: sent again, it changes nothing. */
public record ImportPairings(Basis basis, List<Pairing> pairings) implements Command<Integer> {
    public ImportPairings {
        pairings = List.copyOf(pairings);
    }

    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<ImportPairings, Integer> {
        private final Pairings pairings;

        @Inject
        public Handler(Pairings pairings) {
            this.pairings = pairings;
        }

        @Override
        public Integer handle(ImportPairings command, Caller caller) {
            pairings.replace(command.basis, command.pairings);
            return command.pairings.size();
        }
    }
}
