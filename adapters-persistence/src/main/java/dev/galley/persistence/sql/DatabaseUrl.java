package dev.galley.persistence.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;

/**
 * Where a database is and who signs in there. Never shows the password.
 *
 * @param jdbc starts with {@code jdbc:postgresql:}
 */
public record DatabaseUrl(String jdbc, Optional<String> user, Optional<String> password) {
    private static final String JDBC = "jdbc:postgresql:";

    public DatabaseUrl {
        if (!jdbc.startsWith(JDBC)) {
            throw new IllegalArgumentException("a database URL starts with postgres:// or " + JDBC);
        }
    }

    /**
     * @param url {@code postgres://user:password@host:5432/name?sslmode=require}, as hosting services hand them out, or
     *     {@code jdbc:postgresql://…}; a user and password in it may be percent-encoded
     * @throws IllegalArgumentException if it is neither
     */
    public static DatabaseUrl of(String url) {
        if (url.startsWith("jdbc:")) {
            return new DatabaseUrl(url, Optional.empty(), Optional.empty());
        }
        if (!url.startsWith("postgres://") && !url.startsWith("postgresql://")) {
            throw new IllegalArgumentException("a database URL starts with postgres:// or " + JDBC);
        }
        var parts = parse(url);
        var signIn = Optional.ofNullable(parts.getRawUserInfo()).map(info -> info.split(":", 2));
        var query = Optional.ofNullable(parts.getRawQuery()).map(q -> "?" + q).orElse("");
        var host = parts.getRawAuthority().substring(parts.getRawAuthority().lastIndexOf('@') + 1);
        return new DatabaseUrl(
                JDBC + "//" + host + parts.getRawPath() + query,
                signIn.map(info -> decode(info[0])),
                signIn.filter(info -> info.length > 1).map(info -> decode(info[1])));
    }

    public DatabaseUrl as(String newUser, String newPassword) {
        return new DatabaseUrl(jdbc, Optional.of(newUser), Optional.of(newPassword));
    }

    private static URI parse(String url) {
        try {
            var parts = URI.create(url);
            if (parts.getRawAuthority() != null && parts.getRawPath() != null) {
                return parts;
            }
        } catch (IllegalArgumentException _) {
            // told below, without the URL: it may hold a password
        }
        throw new IllegalArgumentException(
                "a database URL looks like postgres://user:password@host:5432/name; encode special characters as %40");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    @Override
    public String toString() {
        return jdbc.replaceAll("(?i)(password=)[^&]*", "$1***");
    }
}
