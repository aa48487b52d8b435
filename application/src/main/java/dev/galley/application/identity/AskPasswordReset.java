package dev.galley.application.identity;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Events;
import dev.galley.application.bus.Handles;
import dev.galley.domain.identity.EmailAddress;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.identity.IdentityEvent.ResetAsked;
import dev.galley.domain.kernel.Language;
import jakarta.inject.Inject;

/**
 * Asks for a letter with which a new password can be set. Does the same whether or not there is an account: only who
 * writes the letter, later, finds out.
 */
public record AskPasswordReset(EmailAddress email, Language language, Origin from) implements Command<EmailAddress> {
    @Override
    public Access access() {
        return new Access.Anyone();
    }

    public static final class Handler implements Handles<AskPasswordReset, EmailAddress> {
        private final Events events;

        @Inject
        public Handler(Events events) {
            this.events = events;
        }

        @Override
        public EmailAddress handle(AskPasswordReset command, Caller caller) {
            events.publish(new ResetAsked(command.email.key(), command.language, command.from));
            return command.email;
        }
    }
}
