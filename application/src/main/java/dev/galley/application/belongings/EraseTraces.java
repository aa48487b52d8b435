package dev.galley.application.belongings;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import jakarta.inject.Inject;
import java.util.Set;

/** Erases what is stuck in the machinery about a person; answers how many parts were searched. Harmless twice. */
public record EraseTraces(Leaver leaver) implements Command<Integer> {
    @Override
    public Access access() {
        return new Access.Admins();
    }

    public static final class Handler implements Handles<EraseTraces, Integer> {
        private final Set<Traces> traces;

        @Inject
        public Handler(Set<Traces> traces) {
            this.traces = Set.copyOf(traces);
        }

        @Override
        public Integer handle(EraseTraces command, Caller caller) {
            traces.forEach(one -> one.erase(command.leaver));
            return traces.size();
        }
    }
}
