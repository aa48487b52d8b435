package dev.galley.application.notification;

import static dev.galley.application.notification.Post.CALLER;

import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Subscriber;
import dev.galley.application.identity.GetAccount;
import dev.galley.domain.identity.CredentialEvent.Reclaimed;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.notification.Occasion;
import jakarta.inject.Inject;

/** Tells whoever an account has turned out to belong to that its password is gone, and how to set another. */
public final class PostReclaimed implements Subscriber<Reclaimed> {
    private final Queries queries;
    private final Post post;
    private final PublicAddress address;

    @Inject
    PostReclaimed(Queries queries, Post post, PublicAddress address) {
        this.queries = queries;
        this.post = post;
        this.address = address;
    }

    @Override
    public void on(Reclaimed event) {
        GetAccount.View account;
        try {
            account = queries.ask(new GetAccount(event.user()), CALLER);
        } catch (Refused gone) {
            return; // left again before the letter was written
        }
        post.sendOnce(
                "reclaimed/" + event.user().value(),
                event.user(),
                new Occasion.Reclaimed(account.name(), address.link("/forgot-password")),
                account.email(),
                account.locale());
    }
}
