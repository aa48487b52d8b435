package dev.galley.persistence.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.galley.application.bus.Unavailable;
import dev.galley.domain.identity.Password;
import dev.galley.domain.identity.PasswordHash;
import dev.galley.domain.identity.Passwords;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Argon2id (RFC 9106), parallelism 1. */
public final class Argon2Passwords implements Passwords {
    private static final int OUTPUT_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** For each that is being made, so many may wait: together no longer than a client does. */
    private static final int QUEUE = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Argon2Function function;
    private final SecureRandom random;
    private final Semaphore working;
    /** Those at work and those who wait. */
    private final Semaphore admitted;
    private final Set<String> common = read("/identity/common-passwords.txt");
    private volatile @org.jspecify.annotations.Nullable PasswordHash decoy;

    @Inject
    public Argon2Passwords(HashingCost cost, SecureRandom random) {
        this.random = random;
        function = Argon2Function.getInstance(
                cost.memoryKib(), cost.iterations(), 1, OUTPUT_BYTES, Argon2.ID);
        working = new Semaphore(cost.atOnce(), true);
        admitted = new Semaphore(cost.atOnce() * (1 + QUEUE));
    }

    @Override
    public PasswordHash hash(Password password) {
        return bounded(() -> hashed(normal(password)));
    }

    @Override
    public boolean verify(Password password, PasswordHash hash) {
        var text = normal(password);
        var tried = text.isEmpty() ? " " : text; // the library refuses nothing at all, and that takes no time
        boolean fits = bounded(() -> com.password4j.Password
                .check(tried.getBytes(UTF_8), hash.encoded().getBytes(UTF_8))
                .with(Argon2Function.getInstanceFromHash(hash.encoded()))); // the default ignores the hash's own cost
        return fits && !text.isEmpty();
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        var made = Argon2Function.getInstanceFromHash(hash.encoded());
        return made.getVariant() != Argon2.ID
                || made.getMemory() < function.getMemory()
                || made.getIterations() < function.getIterations()
                || made.getOutputLength() < OUTPUT_BYTES;
    }

    @Override
    public PasswordHash decoy() {
        var known = decoy;
        if (known == null) {
            var nobodys = new byte[OUTPUT_BYTES];
            random.nextBytes(nobodys);
            known = bounded(() -> hashed(new String(nobodys, java.nio.charset.StandardCharsets.ISO_8859_1)));
            decoy = known;
        }
        return known;
    }

    @Override
    public boolean isCommon(Password password) {
        return common.contains(normal(password).toLowerCase(Locale.ROOT));
    }

    private PasswordHash hashed(String text) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var made = com.password4j.Password.hash(text.getBytes(UTF_8)).addSalt(salt).with(function);
        return new PasswordHash(made.getResult());
    }

    /** Two keyboards may write the same letter as one character or as two (NIST SP 800-63B-4, 3.1.1.2). */
    private static String normal(Password password) {
        return Normalizer.normalize(password.text(), Normalizer.Form.NFC);
    }

    private <R> R bounded(Supplier<R> work) {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            if (!working.tryAcquire(LONGEST_WAIT.toMillis(), MILLISECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                working.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            admitted.release();
        }
    }

    private static Unavailable busy() {
        return new Unavailable("signing in", RETRY_AFTER);
    }

    /** Those of 8 characters and more among the 30,000 commonest passwords of zxcvbn, one a line. */
    private static Set<String> read(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Argon2Passwords.class.getResourceAsStream(resource), resource), UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
