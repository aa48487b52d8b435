package dev.galley.application.bus;

import static dev.galley.domain.kernel.KernelRefusal.NOT_ALLOWED;

import dev.galley.domain.kernel.UserId;
import java.util.function.Supplier;

/** Lets a message through only to those its {@link Message#access()} names. */
public final class Authorization implements Middleware {
    @Override
    public <R> R around(Message<R> message, Caller caller, Supplier<R> next) {
        if (!allows(message.access(), caller)) {
            throw NOT_ALLOWED.because("you may not do this");
        }
        return next.get();
    }

    private static boolean allows(Access access, Caller caller) {
        return switch (caller) {
            case Caller.Job _ -> true;
            case Caller.Stranger _ -> access instanceof Access.Anyone;
            case Caller.Demo _ -> access instanceof Access.Anyone || access instanceof Access.Guests;
            case Caller.User(var id) -> isOpenTo(id, access);
            case Caller.Admin(var id) -> access instanceof Access.Admins || isOpenTo(id, access);
        };
    }

    private static boolean isOpenTo(UserId user, Access access) {
        return switch (access) {
            case Access.Anyone _,Access.Guests _,Access.Users _ -> true;
            case Access.Only(var owner) -> owner.equals(user);
            case Access.Admins _ -> false;
        };
    }
}
