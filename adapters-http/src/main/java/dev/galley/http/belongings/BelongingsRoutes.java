package dev.galley.http.belongings;

import dev.galley.application.belongings.GetBelongings;
import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Pace;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Who;

/** Everything that is held about a person, for them to take along. */
public final class BelongingsRoutes implements Routes {
    private static final String ZIP = "application/zip";
    private static final Parameter<String> USER = Parameter.segment(
            "userId", "Your own id, or \"me\". Everybody else's is unknown.", "me");

    @Override
    public String heading() {
        return "Accounts";
    }

    @Override
    public void addTo(Router router) {
        router.get("/users/{userId}/export", Who.USER, GetBelongings.class)
                .summary("All that is kept about you: a ZIP of JSON and files, with a README.")
                .takes(USER)
                .limited(Pace.EXPORT, request -> own(request).value().toString())
                .answersAs(ZIP, "A ZIP with a folder for each part of Galley.", "PK…")
                .on(request -> new GetBelongings(own(request)), packed -> Reply.of(
                        ZIP, new Reply.Download(packed.content(), packed.bytes()))
                        .with("Content-Disposition", "attachment; filename=\"galley-export.zip\""));
    }

    /** @throws Rejected 404, as for what is unknown, where it is not the caller's own */
    private static UserId own(Request request) {
        var me = switch (request.caller()) {
            case Caller.User(var id, _) -> id;
            case Caller.Admin(var id) -> id;
            case Caller.Demo _,Caller.Job _,Caller.Stranger _ -> throw Rejected.unauthenticated("sign in");
        };
        var named = request.get(USER);
        if (!named.equals("me") && !named.equals(me.value().toString())) {
            throw new Rejected(404, "USER_NOT_FOUND", "there is no such user");
        }
        return me;
    }
}
