package dev.galley.persistence.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.galley.domain.media.MediaId;
import dev.galley.domain.media.MediaSeals;
import dev.galley.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 with a secret that lies in the database, where the first node that needs it puts it. */
public final class HmacMediaSeals implements MediaSeals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 16;

    private final Sql sql;
    private final SecureRandom random;
    private volatile @Nullable SecretKeySpec known;

    @Inject
    public HmacMediaSeals(Sql sql, SecureRandom random) {
        this.sql = sql;
        this.random = random;
    }

    @Override
    public MediaId fresh() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new MediaId(HexFormat.of().formatHex(key));
    }

    @Override
    public String sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public boolean isSigned(String text, String signature) {
        return MessageDigest.isEqual(sign(text).getBytes(US_ASCII), signature.getBytes(UTF_8));
    }

    private SecretKeySpec secret() {
        var secret = known;
        if (secret == null) {
            secret = new SecretKeySpec(sql.atOnce(this::stored), ALGORITHM);
            known = secret;
        }
        return secret;
    }

    /** Each statement is a transaction of its own, so that nodes which start at once agree on one. */
    private byte[] stored() {
        return found().orElseGet(() -> {
            var fresh = new byte[SECRET_BYTES];
            random.nextBytes(fresh);
            sql.handle()
                    .createUpdate("INSERT INTO media_secret (id, secret) VALUES (1, :secret) ON CONFLICT DO NOTHING")
                    .bind("secret", fresh)
                    .execute();
            return found().orElseThrow();
        });
    }

    private Optional<byte[]> found() {
        return sql.handle().createQuery("SELECT secret FROM media_secret").mapTo(byte[].class).findOne();
    }
}
