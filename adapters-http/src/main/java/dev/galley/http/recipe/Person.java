package dev.galley.http.recipe;

import dev.galley.application.bus.Caller;
import dev.galley.domain.kernel.UserId;
import dev.galley.http.server.Rejected;
import dev.galley.http.server.Request;

/** Who asks for what is theirs. */
public final class Person {
    private Person() {}

    /** @throws Rejected with 401 if nobody is signed in */
    public static UserId of(Request request) {
        return switch (request.caller()) {
            case Caller.User(var id, _) -> id;
            case Caller.Admin(var id) -> id;
            case Caller.Demo _,Caller.Appliance _,Caller.Job _,Caller.Stranger _ -> throw Rejected.unauthenticated(
                    "sign in to see what is yours");
        };
    }
}
