package dev.galley.http.identity;

import dev.galley.application.identity.IssueTicket;
import dev.galley.domain.identity.Secret;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tickets for browsers, which cannot show a token when they open a WebSocket. */
public final class TicketRoutes implements Routes {
    /** @param expiresAt unless it is used before */
    private record IssuedTicket(String ticket, Instant expiresAt) {}

    @Override
    public String heading() {
        return "Accounts";
    }

    @Override
    public void addTo(Router router) {
        router.post("/auth/ws-ticket", Who.USER, IssueTicket.class)
                .summary(
                        "A ticket that opens one WebSocket as ?ticket=, once and within 30 seconds, on any node. What it "
                                + "opens ends with your access token at the latest.")
                .answers(200, IssuedTicket.class, "The ticket.",
                        """
                        {"ticket": "d9yKbQ0n3mJ0xvX1o5a7hQ4tZ2w8sLr6uE0cGfPpVkY", "expiresAt": "2026-11-20T10:30:30Z"}""")
                .on(TicketRoutes::asked, TicketRoutes::issued);
    }

    private static IssueTicket asked(Request request) {
        return new IssueTicket(new Secret(request.header("Authorization").flatMap(BearerCallers::token).orElse("")));
    }

    private static Reply issued(Optional<IssueTicket.Issued> issued) {
        var ticket = issued.orElseThrow(() -> Rejected.unauthenticated("sign in"));
        return new Reply(200, new IssuedTicket(ticket.secret().text(), ticket.goodUntil()), Reply.JSON, Map.of());
    }
}
