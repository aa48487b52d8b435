package dev.galley.bootstrap.config;

import dev.galley.domain.media.MediaQuota;
import dev.galley.persistence.media.S3Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** What can be set about pictures, videos and documents. */
public final class MediaSettings {
    private static final String BUCKET = "galley";

    /** Where the bucket's name stands. */
    public enum PathStyle {
        /** In the path where an endpoint is named, else in the host's name. */
        AUTO, ON, OFF
    }

    public static final Setting<Optional<URI>> S3_ENDPOINT = new Setting<>(
            "S3_ENDPOINT",
            "",
            false,
            "Service that speaks S3 and keeps media, like https://s3.example.org. By default they lie in the data directory.",
            MediaSettings::endpoint);
    public static final Setting<Optional<String>> S3_BUCKET = new Setting<>(
            "S3_BUCKET",
            "",
            false,
            "Bucket for media; galley if only an endpoint is named. Without an endpoint it is one of Amazon's.",
            written -> {
                if (!written.isEmpty() && !written.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
                    throw new Setting.Unfit("write a bucket's name: 3 to 63 small letters, digits, dots and dashes");
                }
                return Optional.of(written).filter(it -> !it.isEmpty());
            });
    public static final Setting<String> S3_REGION = Setting.text(
            "S3_REGION", "us-east-1", "Region of the bucket; auto for Cloudflare R2.");
    public static final Setting<String> S3_ACCESS_KEY = new Setting<>(
            "S3_ACCESS_KEY", "", true, "Key to the bucket; without one, what the machine's surroundings give.",
            written -> written);
    public static final Setting<String> S3_SECRET_KEY = new Setting<>(
            "S3_SECRET_KEY", "", true, "What goes with S3_ACCESS_KEY.", written -> written);
    public static final Setting<PathStyle> S3_PATH_STYLE = Setting.choice(
            "S3_PATH_STYLE", PathStyle.AUTO, PathStyle.class,
            "Whether the bucket stands in the path: on, off, or auto, which is on where an endpoint is named.");
    public static final Setting<Integer> MEDIA_QUOTA_MB = Setting.integer(
            "MEDIA_QUOTA_MB", (int) (MediaQuota.USUAL.bytesPerPerson() >> 20), 1, 1 << 20,
            "How much one person may keep here, in MiB.");

    static final List<Setting<?>> ALL = List.of(
            S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY, S3_SECRET_KEY, S3_PATH_STYLE, MEDIA_QUOTA_MB);

    private MediaSettings() {}

    public static MediaQuota quota(Config config) {
        return new MediaQuota((long) config.get(MEDIA_QUOTA_MB) << 20);
    }

    /** The bucket, if one was named; else media lie in the data directory. */
    public static Optional<S3Address> bucket(Config config) {
        var endpoint = config.get(S3_ENDPOINT);
        var bucket = config.get(S3_BUCKET);
        if (endpoint.isEmpty() && bucket.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new S3Address(
                endpoint,
                bucket.orElse(BUCKET),
                config.get(S3_REGION),
                login(config),
                switch (config.get(S3_PATH_STYLE)) {
                    case AUTO -> endpoint.isPresent();
                    case ON -> true;
                    case OFF -> false;
                }));
    }

    /** What is wrong with these settings together. */
    static List<String> problems(Config config) {
        return config.get(S3_ACCESS_KEY).isEmpty() == config.get(S3_SECRET_KEY).isEmpty()
                ? List.of()
                : List.of("S3_ACCESS_KEY and S3_SECRET_KEY go together: set both or neither");
    }

    private static Optional<S3Address.Login> login(Config config) {
        var key = config.get(S3_ACCESS_KEY);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new S3Address.Login(key, config.get(S3_SECRET_KEY)));
    }

    private static Optional<URI> endpoint(String written) throws Setting.Unfit {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new Setting.Unfit("write an address like https://s3.example.org");
    }
}
