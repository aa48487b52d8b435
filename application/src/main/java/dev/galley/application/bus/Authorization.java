package dev.galley.application.bus;

import static dev.galley.domain.kernel.KernelRefusal.NOT_ALLOWED;
import static dev.galley.domain.kernel.KernelRefusal.SUBSCRIPTION_REQUIRED;

import dev.galley.domain.kernel.UserId;
import java.util.Locale;
import java.util.function.Supplier;

/** Lets a message through only to those its {@link Message#access()} names. */
public final class Authorization implements Middleware {
    @Override
    public <R> R around(Message<R> message, Caller caller, Supplier<R> next) {
        var access = message.access();
        if (!allows(access, caller)) {
            if (access instanceof Access.Subscribers(var atLeast) && caller instanceof Caller.User) {
                throw SUBSCRIPTION_REQUIRED.because(
                        "this comes with the subscription \"" + atLeast.name().toLowerCase(Locale.ROOT) + "\"");
            }
            throw NOT_ALLOWED.because("you may not do this");
        }
        return next.get();
    }

    private static boolean allows(Access access, Caller caller) {
        return switch (caller) {
            case Caller.Job _ -> true;
            case Caller.Stranger _ -> access instanceof Access.Anyone;
            case Caller.Demo _ -> access instanceof Access.Anyone || access instanceof Access.Guests;
            case Caller.Appliance(var id) ->
                access instanceof Access.Anyone || (access instanceof Access.OnlyAppliance(var own) && own.equals(id));
            case Caller.User(var id, var tier) ->
                access instanceof Access.Subscribers(var atLeast) ? tier.includes(atLeast) : isOpenTo(id, access);
            case Caller.Admin(var id) ->
                access instanceof Access.Admins || access instanceof Access.Subscribers || isOpenTo(id, access);
        };
    }

    private static boolean isOpenTo(UserId user, Access access) {
        return switch (access) {
            case Access.Anyone _,Access.Guests _,Access.Users _ -> true;
            case Access.Only(var owner) -> owner.equals(user);
            case Access.Admins _,Access.Subscribers _,Access.OnlyAppliance _ -> false;
        };
    }
}
