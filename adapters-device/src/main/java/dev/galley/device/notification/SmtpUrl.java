package dev.galley.device.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the mail server is, and who writes: {@code smtps://user:password@mail.example.org?from=galley@example.org}.
 *
 * @param encrypted whether the connection begins with TLS
 * @param startTls whether and when a connection that does not is turned into one
 */
public record SmtpUrl(
        String host,
        int port,
        boolean encrypted,
        StartTls startTls,
        Optional<Login> login,
        InternetAddress from) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465; // RFC 8314
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> OPTIONS = Set.of("from", "starttls");

    /** Who sends, to the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "(not shown)";
        }
    }

    public enum StartTls {
        /** Without it nothing is sent: the default where there is a password. */
        REQUIRED,
        /** Where the server offers it. */
        OFFERED, NEVER
    }

    /** @throws IllegalArgumentException with what to write instead; it does not repeat what was written */
    public static SmtpUrl of(String written) {
        try {
            return of(new URI(written));
        } catch (URISyntaxException e) {
            throw unfit();
        }
    }

    private static SmtpUrl of(URI uri) {
        boolean encrypted = "smtps".equals(uri.getScheme());
        var host = uri.getHost();
        boolean fits = (encrypted || "smtp".equals(uri.getScheme()))
                && host != null
                && (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getPort() <= HIGHEST_PORT
                && uri.getPort() != 0;
        if (!fits) {
            throw unfit();
        }
        var options = options(uri);
        var login = login(uri);
        int standard = encrypted ? SUBMISSIONS : SUBMISSION;
        return new SmtpUrl(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? standard : uri.getPort(),
                encrypted,
                startTls(options.get("starttls"), login.isPresent()),
                login,
                from(options.getOrDefault("from", login.map(Login::user).orElse(""))));
    }

    private static Map<String, String> options(URI uri) {
        var options = new HashMap<String, String>();
        if (uri.getRawQuery() != null) {
            for (var pair : uri.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                if (equals < 0 || !OPTIONS.contains(name)) {
                    throw unfit();
                }
                options.put(name, decoded(pair.substring(equals + 1)));
            }
        }
        return options;
    }

    private static Optional<Login> login(URI uri) {
        var info = uri.getRawUserInfo();
        if (info == null) {
            return Optional.empty();
        }
        int colon = info.indexOf(':');
        if (colon <= 0) {
            throw unfit();
        }
        return Optional.of(new Login(decoded(info.substring(0, colon)), decoded(info.substring(colon + 1))));
    }

    private static StartTls startTls(@org.jspecify.annotations.Nullable String written, boolean withPassword) {
        return switch (written) {
            case null -> withPassword ? StartTls.REQUIRED : StartTls.OFFERED;
            case "required", "true" -> StartTls.REQUIRED;
            case "offered" -> StartTls.OFFERED;
            case "never", "false" -> StartTls.NEVER;
            default -> throw new IllegalArgumentException("write starttls=required, offered or never");
        };
    }

    /** @throws IllegalArgumentException if this is no address to write from */
    public static InternetAddress from(String written) {
        try {
            var all = InternetAddress.parse(written, true);
            if (all.length == 1 && written.indexOf('@') > 0) {
                all[0].validate();
                return all[0];
            }
        } catch (AddressException e) {
            // told below
        }
        throw new IllegalArgumentException("say who writes: from=galley@example.org");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException(
                "write it like smtps://user:password@mail.example.org:465?from=galley@example.org,"
                        + " special characters percent-encoded");
    }
}
