package dev.galley.application.llm;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Consents;
import dev.galley.domain.llm.LlmEvent;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.ProvidersInUse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** A person agrees to providers, or withdraws. What is not named stays; what is named twice counts as said last. */
public record SetAiConsent(UserId user, List<Word> words) implements Command<GetAiConsent.View> {
    /** @param provider one that this place uses, or may use one day */
    public record Word(String provider, boolean agreed) {}

    public SetAiConsent {
        words = List.copyOf(words);
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }

    public static final class Handler implements Handles<SetAiConsent, GetAiConsent.View> {
        private final ProvidersInUse inUse;
        private final Consents consents;
        private final Events events;
        private final Clock clock;

        @Inject
        public Handler(ProvidersInUse inUse, Consents consents, Events events, Clock clock) {
            this.inUse = inUse;
            this.consents = consents;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public GetAiConsent.View handle(SetAiConsent command, Caller caller) {
            var wrong = new LinkedHashMap<String, String>();
            for (int i = 0; i < command.words.size(); i++) {
                if (!Provider.KNOWN.contains(command.words.get(i).provider)) {
                    wrong.put("providers[%d].name".formatted(i), "must be one of " + String.join(", ", new TreeSet<>(
                            Provider.KNOWN)));
                }
            }
            if (!wrong.isEmpty()) {
                throw VALIDATION_ERROR.because("there is no such provider", wrong);
            }
            var now = clock.instant();
            var before = consents.of(command.user);
            command.words.forEach(word -> consents.say(command.user, word.provider, word.agreed, now));
            consents.of(command.user).forEach((provider, agreed) -> {
                if (!agreed.equals(before.get(provider))) {
                    events.publish(new LlmEvent.ConsentChanged(command.user, provider, agreed));
                }
            });
            return GetAiConsent.View.of(inUse, consents.of(command.user));
        }
    }
}
