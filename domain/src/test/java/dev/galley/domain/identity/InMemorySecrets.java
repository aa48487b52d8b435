package dev.galley.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** For tests: anyone can guess them. */
public final class InMemorySecrets implements Secrets {
    private record Sealed(Secret secret, Secret key) {}

    private final AtomicLong number = new AtomicLong();
    private final Map<String, Sealed> sealed = new ConcurrentHashMap<>();

    @Override
    public Secret fresh() {
        return new Secret("%043d".formatted(number.incrementAndGet()));
    }

    @Override
    public SecretHash hashOf(Secret secret) {
        try {
            var bytes = secret.text().getBytes(StandardCharsets.UTF_8);
            return new SecretHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String seal(Secret fresh, Secret key) {
        var name = "envelope-" + number.incrementAndGet();
        sealed.put(name, new Sealed(fresh, key));
        return name;
    }

    @Override
    public Optional<Secret> open(String name, Secret key) {
        return Optional.ofNullable(sealed.get(name)).filter(it -> it.key.equals(key)).map(Sealed::secret);
    }
}
