package dev.galley.domain.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** For tests: fast, and anyone can undo it. Counts how often it verified. */
public final class InMemoryPasswords implements Passwords {
    private static final Set<String> COMMON = Set.of("password", "password1", "12345678");
    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger verified = new AtomicInteger();
    private volatile String cost;
    private volatile Runnable onVerify = () -> {};

    public InMemoryPasswords() {
        cost = "cheap";
    }

    /** From now on hashes cost more. */
    public void raise() {
        cost = "dear";
    }

    public void onVerify(Runnable action) {
        onVerify = action;
    }

    public int verified() {
        return verified.get();
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("$" + cost + "$" + salts.incrementAndGet() + "$" + hex(password));
    }

    private static String hex(Password password) {
        var normal = Normalizer.normalize(password.text(), Normalizer.Form.NFC);
        return HexFormat.of().formatHex(normal.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean verify(Password password, PasswordHash hash) {
        verified.incrementAndGet();
        onVerify.run();
        return hash.encoded().endsWith("$" + hex(password)) && !hash.equals(decoy());
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return !hash.encoded().startsWith("$" + cost + "$");
    }

    @Override
    public PasswordHash decoy() {
        return new PasswordHash("$" + cost + "$0$");
    }

    @Override
    public boolean isCommon(Password password) {
        return COMMON.contains(password.text().toLowerCase(Locale.ROOT));
    }
}
