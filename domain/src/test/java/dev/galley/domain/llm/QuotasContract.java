package dev.galley.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Quotas.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place promises where quotas are kept. */
public interface QuotasContract {
    UserId ADA = new UserId(new UUID(1, 1));
    UserId GRACE = new UserId(new UUID(1, 2));
    Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    Quota THREE = new Quota("photos", 3, Duration.ofHours(24));

    Quotas quotas();

    private Verdict take(String key, Duration later) {
        return quotas().take(ADA, THREE, key, NOW.plus(later));
    }

    @Test
    default void a_free_person_has_ten_photos_in_24_hours() {
        assertThat(PhotoQuota.standard().of(Tier.FREE)).contains(new Quota("photo-analysis", 10, Duration.ofHours(24)));
        assertThat(PhotoQuota.standard().of(Tier.PRO)).isEmpty();
    }

    @Test
    default void after_so_many_it_is_spent_until_the_first_is_a_window_old() {
        assertThat(take("a", Duration.ZERO)).isEqualTo(new Verdict.Taken(2));
        assertThat(take("b", Duration.ofHours(1))).isEqualTo(new Verdict.Taken(1));
        assertThat(take("c", Duration.ofHours(2))).isEqualTo(new Verdict.Taken(0));
        assertThat(take("d", Duration.ofHours(3))).isEqualTo(new Verdict.Spent(Duration.ofHours(21)));
        assertThat(take("d", Duration.ofHours(24).minusNanos(1_000))).isEqualTo(new Verdict.Spent(Duration.ofNanos(
                1_000)));
        assertThat(take("d", Duration.ofHours(24))).isEqualTo(new Verdict.Taken(0));
        assertThat(take("e", Duration.ofHours(24))).isEqualTo(new Verdict.Spent(Duration.ofHours(1)));
    }

    @Test
    default void the_same_key_takes_once() {
        assertThat(take("a", Duration.ZERO)).isEqualTo(new Verdict.Taken(2));
        assertThat(take("a", Duration.ofMinutes(1))).isEqualTo(new Verdict.Taken(2));
        take("b", Duration.ZERO);
        take("c", Duration.ZERO);
        assertThat(take("a", Duration.ofMinutes(2))).isEqualTo(new Verdict.Taken(0));
    }

    @Test
    default void what_is_given_back_is_free_once() {
        take("a", Duration.ZERO);
        take("b", Duration.ZERO);
        take("c", Duration.ZERO);
        quotas().giveBack(ADA, THREE, "b");
        quotas().giveBack(ADA, THREE, "b");
        quotas().giveBack(ADA, THREE, "never");
        assertThat(take("d", Duration.ZERO)).isEqualTo(new Verdict.Taken(0));
        assertThat(take("e", Duration.ZERO)).isInstanceOf(Verdict.Spent.class);
    }

    @Test
    default void people_and_quotas_do_not_share() {
        take("a", Duration.ZERO);
        take("b", Duration.ZERO);
        take("c", Duration.ZERO);
        assertThat(quotas().take(GRACE, THREE, "a", NOW)).isEqualTo(new Verdict.Taken(2));
        assertThat(quotas().take(ADA, new Quota("other", 1, Duration.ofHours(1)), "a", NOW)).isEqualTo(
                new Verdict.Taken(0));
    }

    @Test
    default void a_quota_that_was_lowered_opens_when_few_enough_are_left() {
        take("a", Duration.ZERO);
        take("b", Duration.ofHours(1));
        take("c", Duration.ofHours(2));
        var one = new Quota("photos", 1, Duration.ofHours(24));
        assertThat(quotas().take(ADA, one, "d", NOW.plus(Duration.ofHours(3))))
                .isEqualTo(new Verdict.Spent(Duration.ofHours(23)));
    }

    @Test
    default void where_clocks_differ_nobody_waits_longer_than_the_window() {
        take("a", Duration.ofMinutes(1));
        take("b", Duration.ofMinutes(1));
        take("c", Duration.ofMinutes(1));
        assertThat(take("d", Duration.ZERO)).isEqualTo(new Verdict.Spent(Duration.ofHours(24)));
    }

    @Test
    default void what_no_quota_counts_any_more_is_forgotten_a_little_at_a_time() {
        take("a", Duration.ZERO);
        take("b", Duration.ofHours(1));
        take("c", Duration.ofHours(2));
        assertThat(quotas().forget(NOW.plus(Duration.ofHours(2)), 1)).isEqualTo(1);
        assertThat(quotas().forget(NOW.plus(Duration.ofHours(2)), 9)).isEqualTo(1);
        assertThat(quotas().forget(NOW.plus(Duration.ofHours(2)), 9)).isZero();
        assertThat(take("d", Duration.ofHours(3))).isEqualTo(new Verdict.Taken(1));
    }
}
