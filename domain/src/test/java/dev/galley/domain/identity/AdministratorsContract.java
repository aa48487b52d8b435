package dev.galley.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What whoever knows the administrators promises. */
public interface AdministratorsContract {
    UserId ADA = new UserId(new UUID(0, 1));
    UserId GRACE = new UserId(new UUID(0, 2));

    Administrators administrators();

    void register(UserId user, Role role, AccountStatus status);

    @Test
    default void only_who_is_active_can_look_after_this_place() {
        register(ADA, Role.ADMIN, AccountStatus.ACTIVE);
        assertThat(administrators().areOthersThan(ADA)).isFalse();
        assertThat(administrators().areOthersThan(GRACE)).isTrue();
        register(GRACE, Role.ADMIN, AccountStatus.SUSPENDED);
        register(new UserId(new UUID(0, 3)), Role.USER, AccountStatus.ACTIVE);
        assertThat(administrators().areOthersThan(ADA)).isFalse();
        register(new UserId(new UUID(0, 4)), Role.ADMIN, AccountStatus.ACTIVE);
        assertThat(administrators().areOthersThan(ADA)).isTrue();
    }
}
