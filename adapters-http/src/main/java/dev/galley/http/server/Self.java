package dev.galley.http.server;

import static dev.galley.domain.kernel.KernelRefusal.USER_NOT_FOUND;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;

/** Whoever is signed in, on the routes for what is theirs. */
public final class Self {
    /** Of a path that names a person, who can be nobody but the caller. */
    public static final Parameter<String> PARAMETER = Parameter.segment(
            "userId", "Your own id, or \"me\". Everybody else's is unknown.", "me");

    private Self() {}

    /** @throws Rejected with 401 if nobody is signed in */
    public static UserId of(Request request) {
        return switch (request.caller()) {
            case Caller.User(var id, _) -> id;
            case Caller.Admin(var id) -> id;
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> throw Rejected.unauthenticated(
                    "sign in");
        };
    }

    /**
     * Whom {@link #PARAMETER} names.
     *
     * @throws dev.galley.domain.kernel.Refused {@code USER_NOT_FOUND} if it is not the caller, as if there were nobody else
     */
    public static UserId named(Request request) {
        var me = of(request);
        var named = request.get(PARAMETER);
        if (!named.equals("me") && !named.equalsIgnoreCase(me.value().toString())) {
            throw USER_NOT_FOUND.because("there is no such user");
        }
        return me;
    }
}
