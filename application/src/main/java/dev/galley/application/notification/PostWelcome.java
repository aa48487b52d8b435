package dev.galley.application.notification;

import static dev.galley.application.notification.Post.CALLER;

import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.identity.IdentityEvent.Registered;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.notification.Occasion;
import jakarta.inject.Inject;

/** Welcomes who is new, once. */
public final class PostWelcome implements Subscriber<Registered> {
    private final Queries queries;
    private final Post post;

    @Inject
    PostWelcome(Queries queries, Post post) {
        this.queries = queries;
        this.post = post;
    }

    @Override
    public void on(Registered event) {
        GetAccount.View account;
        try {
            account = queries.ask(new GetAccount(event.user()), CALLER);
        } catch (Refused gone) {
            return; // left again before the letter was written
        }
        post.sendOnce(
                "welcome/" + event.user().value(),
                event.user(),
                new Occasion.Welcome(account.name()),
                account.email(),
                account.locale());
    }
}
