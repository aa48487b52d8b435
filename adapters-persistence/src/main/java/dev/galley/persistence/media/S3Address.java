package dev.galley.persistence.media;

import java.net.URI;
import java.util.Optional;

/**
 * A bucket somewhere that speaks S3.
 *
 * @param endpoint of the service; absent for Amazon's own
 * @param isPathStyle whether the bucket stands in the path and not in the host's name
 */
public record S3Address(
        Optional<URI> endpoint, String bucket, String region, Optional<Login> login, boolean isPathStyle) {
    /** Without one, what the surroundings give: environment, instance profile. */
    public static final class Login {
        private final String accessKey;
        private final String secretKey;

        public Login(String accessKey, String secretKey) {
            this.accessKey = accessKey;
            this.secretKey = secretKey;
        }

        String accessKey() {
            return accessKey;
        }

        String secretKey() {
            return secretKey;
        }

        @Override
        public String toString() {
            return "a login";
        }
    }
}
