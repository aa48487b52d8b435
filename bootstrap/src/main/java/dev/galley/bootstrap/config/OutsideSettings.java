package dev.galley.bootstrap.config;

import dev.galley.device.notification.SmtpUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be set about mail, about those who vouch for people, and about what is kept of what they did. */
public final class OutsideSettings {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public static final Setting<Optional<String>> PUBLIC_URL = new Setting<>(
            "PUBLIC_URL",
            "",
            false,
            "What links in mails begin with, like https://galley.example.org. By default this machine's own address.",
            written -> address(written).map(URI::toString));
    public static final Setting<Optional<SmtpUrl>> SMTP_URL = new Setting<>(
            "SMTP_URL",
            "",
            true,
            "Mail server, like smtps://user:password@mail.example.org?from=galley@example.org. By default mail is laid"
                    + " into the folder outbox of the data directory.",
            written -> {
                try {
                    return written.isEmpty() ? Optional.empty() : Optional.of(SmtpUrl.of(written));
                } catch (IllegalArgumentException e) {
                    throw new Setting.Unfit(String.valueOf(e.getMessage()));
                }
            });
    public static final Setting<List<String>> GOOGLE_CLIENT_IDS = Setting.several(
            "GOOGLE_CLIENT_IDS", "OAuth client ids whose Google ID tokens are taken, separated by commas.");
    public static final Setting<Optional<String>> GOOGLE_ISSUER = name(
            "GOOGLE_ISSUER", "What stands as issuer in Google's ID tokens, where it is not Google itself.");
    public static final Setting<Optional<URI>> GOOGLE_JWKS_URL = keys(
            "GOOGLE_JWKS_URL", "Where Google's keys are, if not at Google.");
    public static final Setting<Optional<String>> FIREBASE_PROJECT_ID = name(
            "FIREBASE_PROJECT_ID", "Firebase project whose ID tokens are taken.");
    public static final Setting<Optional<String>> FIREBASE_ISSUER = name(
            "FIREBASE_ISSUER", "What stands as issuer in Firebase's ID tokens, where it is not Firebase itself.");
    public static final Setting<Optional<URI>> FIREBASE_JWKS_URL = keys(
            "FIREBASE_JWKS_URL", "Where Firebase's keys are, if not at Google.");
    public static final Setting<Integer> AUDIT_DAYS = Setting.integer(
            "AUDIT_DAYS", 365, 1, 36_500, "For how many days the audit log is kept.");

    static final List<Setting<?>> ALL = List.of(
            PUBLIC_URL,
            SMTP_URL,
            GOOGLE_CLIENT_IDS,
            GOOGLE_ISSUER,
            GOOGLE_JWKS_URL,
            FIREBASE_PROJECT_ID,
            FIREBASE_ISSUER,
            FIREBASE_JWKS_URL,
            AUDIT_DAYS);

    private OutsideSettings() {}

    private static Setting<Optional<String>> name(String name, String description) {
        return new Setting<>(name, "", false, description, written -> Optional.of(written).filter(it -> !it.isEmpty()));
    }

    /** Keys that anyone on the way could exchange would open every account. */
    private static Setting<Optional<URI>> keys(String name, String description) {
        return new Setting<>(name, "", false, description, written -> {
            var address = address(written);
            if (address.filter(it -> !it.getScheme().equals("https") && !THIS_MACHINE.contains(it.getHost()))
                    .isPresent()) {
                throw new Setting.Unfit("write an address that begins with https://");
            }
            return address;
        });
    }

    private static Optional<URI> address(String written) throws Setting.Unfit {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(written);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new Setting.Unfit("write an address like https://galley.example.org");
    }
}
