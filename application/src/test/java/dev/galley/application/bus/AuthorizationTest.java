package dev.galley.application.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorizationTest {
    private record Ask(Access access) implements Query<String> {}

    private final UserId anna = new UserId(UUID.randomUUID());
    private final UserId ben = new UserId(UUID.randomUUID());

    @Test
    void what_is_for_anyone_is_for_strangers_too() {
        passes(new Access.Anyone(), new Caller.Stranger());
    }

    @Test
    void what_is_annas_is_for_anna_and_our_own_jobs_only() {
        var annas = new Access.Only(anna);
        passes(annas, new Caller.User(anna));
        passes(annas, new Caller.Job("nightly"));
        isRefused(annas, new Caller.User(ben));
        isRefused(annas, new Caller.Admin(ben));
        isRefused(annas, new Caller.Demo(anna.value()));
        isRefused(annas, new Caller.Stranger());
    }

    @Test
    void what_is_for_guests_is_for_demo_sessions_and_users() {
        passes(new Access.Guests(), new Caller.Demo(anna.value()));
        passes(new Access.Guests(), new Caller.User(anna));
        isRefused(new Access.Guests(), new Caller.Stranger());
        isRefused(new Access.Users(), new Caller.Demo(anna.value()));
    }

    @Test
    void what_is_for_admins_is_not_for_cooks() {
        passes(new Access.Admins(), new Caller.Admin(anna));
        isRefused(new Access.Admins(), new Caller.User(anna));
    }

    @Test
    void what_a_subscription_includes_is_for_that_tier_and_higher() {
        var forPro = new Access.Subscribers(Tier.PRO);
        passes(forPro, new Caller.User(anna, Tier.PRO));
        passes(forPro, new Caller.User(anna, Tier.FAMILY));
        passes(forPro, new Caller.Admin(anna));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(forPro, new Caller.User(anna, Tier.FREE)))
                .extracting(Refused::refusal)
                .isEqualTo(KernelRefusal.SUBSCRIPTION_REQUIRED);
        isRefused(forPro, new Caller.Demo(anna.value()));
    }

    private static void passes(Access access, Caller caller) {
        assertThat(ask(access, caller)).isEqualTo("answer");
    }

    private static void isRefused(Access access, Caller caller) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(access, caller))
                .extracting(Refused::refusal)
                .isEqualTo(KernelRefusal.NOT_ALLOWED);
    }

    private static String ask(Access access, Caller caller) {
        return new Authorization().around(new Ask(access), caller, () -> "answer");
    }
}
