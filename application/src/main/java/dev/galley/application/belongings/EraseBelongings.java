package dev.galley.application.belongings;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.util.Set;

/** Erases what one feature keeps about a person; answers whether there is such a feature. For good, and harmless twice. */
public record EraseBelongings(UserId user, String feature) implements Command<Boolean> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<EraseBelongings, Boolean> {
        private final Set<Belongings> belongings;

        @Inject
        public Handler(Set<Belongings> belongings) {
            this.belongings = Set.copyOf(belongings);
        }

        @Override
        public Boolean handle(EraseBelongings command, Caller caller) {
            var kept = belongings.stream().filter(one -> one.feature().equals(command.feature)).toList();
            kept.forEach(one -> one.erase(command.user));
            return !kept.isEmpty();
        }
    }
}
