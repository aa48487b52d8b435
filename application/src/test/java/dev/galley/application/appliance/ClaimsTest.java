package dev.galley.application.appliance;

import static dev.galley.domain.appliance.ApplianceRefusal.ACTIVATION_REFUSED;
import static dev.galley.domain.appliance.ApplianceSamples.ADA;
import static dev.galley.domain.appliance.ApplianceSamples.OVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Queries;
import dev.galley.application.bus.Query;
import dev.galley.domain.appliance.ActivationSecret;
import dev.galley.domain.appliance.Appliance;
import dev.galley.domain.appliance.Appliances;
import dev.galley.domain.appliance.BrokerPassword;
import dev.galley.domain.appliance.ClaimCode;
import dev.galley.domain.appliance.InMemoryApplianceKeys;
import dev.galley.domain.appliance.InMemoryAppliances;
import dev.galley.domain.appliance.InMemoryWrongClaims;
import dev.galley.domain.appliance.KeyHash;
import dev.galley.domain.appliance.Serial;
import dev.galley.domain.kernel.ApplianceId;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody gets in by guessing, nor learns anything from how long a no takes. */
class ClaimsTest {
    private static final Caller ASKING = new Caller.User(ADA);

    /** Counts what is looked for. */
    private static final class Counted implements Appliances {
        private final Appliances kept = new InMemoryAppliances();
        private int reads;

        @Override
        public List<Serial> add(Collection<Appliance> appliances) {
            return kept.add(appliances);
        }

        @Override
        public Optional<Versioned<Appliance>> of(ApplianceId id) {
            reads++;
            return kept.of(id);
        }

        @Override
        public Optional<Versioned<Appliance>> of(Serial serial) {
            reads++;
            return kept.of(serial);
        }

        @Override
        public List<ApplianceId> of(UserId owner) {
            return kept.of(owner);
        }

        @Override
        public void save(Versioned<Appliance> appliance) {
            kept.save(appliance);
        }
    }

    private static final class NoQueries implements Queries {
        @Override
        public <R> R ask(Query<R> query, Caller caller) {
            throw new AssertionError("nobody was let in, and " + query + " was asked");
        }
    }

    private final InMemoryApplianceKeys keys = new InMemoryApplianceKeys();
    private final Counted appliances = new Counted();
    private final TestClock clock = new TestClock();
    private final PairAppliance.Handler pairing = new PairAppliance.Handler(
            appliances, new InMemoryWrongClaims(), keys, new NoQueries(), _ -> {}, clock);
    private final ActivateAppliance.Handler activation = new ActivateAppliance.Handler(
            appliances, keys, _ -> {}, clock);
    private final VerifyAppliance.Handler verification = new VerifyAppliance.Handler(appliances, keys);
    private final Appliance oven = built(new Serial("OVEN-1"));

    private Appliance built(Serial serial) {
        var made = Appliance.registered(
                new ApplianceId(new UUID(0x0199_0000_0000_7000L, 1)),
                serial,
                OVEN,
                keys.hashOf(serial, keys.freshClaimCode()),
                keys.hashOf(serial, keys.freshActivationSecret()),
                clock.instant());
        appliances.add(List.of(made));
        return made;
    }

    private PairAppliance.Answer guess(String serial, ClaimCode code, UserId who) {
        return pairing.handle(new PairAppliance(who, serial, code, Optional.empty()), ASKING);
    }

    /** How often it is asked for a hash and for an appliance. */
    private List<Integer> workOf(Runnable work) {
        int hashes = keys.hashes();
        int reads = appliances.reads;
        work.run();
        return List.of(keys.hashes() - hashes, appliances.reads - reads);
    }

    /** A12, with the door that is shut: of a million guesses at once five are looked at. */
    @Test
    void of_a_million_guesses_five_are_looked_at() {
        var random = new SplittableRandom(12);
        int before = keys.hashes();
        int wrong = 0;
        int shut = 0;
        for (int i = 0; i < 1_000_000; i++) {
            switch (guess("OVEN-1", ClaimCode.fresh(random::nextLong), ADA)) {
                case PairAppliance.Answer.Wrong _ -> wrong++;
                case PairAppliance.Answer.Shut _ -> shut++;
                case PairAppliance.Answer.Paired _ -> throw new AssertionError("a hit, at guess " + i);
            }
        }
        assertThat(List.of(wrong, shut, keys.hashes() - before)).containsExactly(5, 999_995, 5);
    }

    /** A12, for who has all the time in the world, and a new account for each guess: ten thousand days of it. */
    @Test
    void a_million_patient_guesses_hit_nothing() {
        var random = new SplittableRandom(13);
        int wrong = 0;
        for (int i = 0; i < 1_000_000; i++) {
            clock.advance(Duration.ofMinutes(15));
            var answer = guess("OVEN-1", ClaimCode.fresh(random::nextLong), new UserId(new UUID(1, i)));
            wrong += answer instanceof PairAppliance.Answer.Wrong ? 1 : 0;
        }
        assertThat(wrong).isEqualTo(1_000_000);
    }

    @Test
    void a_wrong_code_is_as_much_work_as_an_unknown_serial() {
        var code = new ClaimCode("222222222222");
        var wrong = workOf(() -> guess("OVEN-1", code, ADA));
        assertThat(workOf(() -> guess("OVEN-2", code, ADA))).isEqualTo(wrong).isEqualTo(List.of(1, 1));
    }

    @Test
    void a_wrong_secret_is_as_much_work_as_an_unknown_serial() {
        var wrong = workOf(() -> refused("OVEN-1"));
        assertThat(workOf(() -> refused("OVEN-2"))).isEqualTo(wrong).isEqualTo(List.of(2, 1));
        var active = oven.activate(oven.activation(), KeyHash.NOBODYS, clock.instant()).after();
        appliances.save(new Versioned<>(active, 1));
        assertThat(workOf(() -> refused("OVEN-1"))).as("activated").isEqualTo(wrong);
    }

    private void refused(String serial) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> activation.handle(
                        new ActivateAppliance(new Serial(serial), new ActivationSecret("wrong")), ASKING))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(ACTIVATION_REFUSED));
    }

    @Test
    void a_wrong_password_is_as_much_work_as_an_unknown_user() {
        var wrong = workOf(() -> unknown(oven.id().value().toString()));
        assertThat(wrong).isEqualTo(List.of(1, 1));
        assertThat(workOf(() -> unknown(UUID.randomUUID().toString()))).isEqualTo(wrong);
        assertThat(workOf(() -> unknown("nobody"))).isEqualTo(wrong);
    }

    private void unknown(String username) {
        assertThat(verification.handle(new VerifyAppliance(username, new BrokerPassword("wrong")), ASKING)).isEmpty();
    }

    /** A hash is compared to its end: where two differ does not show. */
    @Test
    void hashes_are_the_same_or_not() {
        var one = new KeyHash("ab".repeat(32));
        assertThat(one.matches(new KeyHash("ab".repeat(32)))).isTrue();
        assertThat(one.matches(new KeyHash("bb" + "ab".repeat(31)))).isFalse();
        assertThat(one.matches(new KeyHash("ab".repeat(31) + "aa"))).isFalse();
    }
}
