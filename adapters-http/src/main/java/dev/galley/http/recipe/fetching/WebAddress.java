package dev.galley.http.recipe.fetching;

import static dev.galley.domain.recipe.intake.ImportRefusal.URL_NOT_ALLOWED;

import dev.galley.domain.kernel.Refused;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address as far as it can be told by reading it: http or https, and a name or a public address.
 *
 * @param uri in ASCII, without user, and without fragment
 */
public record WebAddress(URI uri) {
    private static final int LONGEST = 2_000;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    /** Its last part is a number in one of the ways that programs read addresses: 127.1, 0x7f000001, 2130706433. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    /** Names of one word, and those that stand for nothing on the internet (RFC 6761, 6762, 8375, ICANN's private use). */
    private static final Pattern LOCAL = Pattern.compile(
            "[^.]*|.*\\.(localhost|local|internal|intranet|lan|home|corp|private|onion|home\\.arpa)");

    /** @throws Refused with {@code URL_NOT_ALLOWED} */
    public static WebAddress of(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw refused("it is too long");
        }
        try {
            return of(new URI(escaped(stripped)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("it is no address of a page");
        }
    }

    /** Where a page says to look instead. @throws Refused with {@code URL_NOT_ALLOWED} */
    WebAddress resolve(String location) {
        try {
            return of(uri.resolve(new URI(escaped(location.strip()))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw refused("the site points to what is no address");
        }
    }

    private static WebAddress of(URI given) throws URISyntaxException {
        var scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("it must begin with http:// or https://");
        }
        var authority = given.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw refused("it names no site");
        }
        if (authority.contains("@")) {
            throw refused("it must not hold a user or password");
        }
        var split = authority.matches(".*:\\d*") && !authority.endsWith("]") ? authority.lastIndexOf(':') : -1;
        var port = split < 0 || split == authority.length() - 1 ? -1 : port(authority.substring(split + 1));
        var host = host(split < 0 ? authority : authority.substring(0, split));
        if (port == 0 || port > 65_535) {
            throw refused("it is no address of a page");
        }
        var path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        var query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        return new WebAddress(new URI(scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + query));
    }

    private static int port(String digits) {
        return digits.length() > 5 ? 0 : Integer.parseInt(digits);
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            var inside = written.endsWith("]") ? written.substring(1, written.length() - 1) : "";
            if (!inside.matches("[0-9A-Fa-f:.]+") || !PublicAddresses.contain(InetAddress.ofLiteral(inside))) {
                throw refused("it is not on the public internet");
            }
            return written.toLowerCase(Locale.ROOT);
        }
        var decoded = written.contains("%") ? "" : written;
        var ascii = IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (FOUR.matcher(ascii).matches()) {
            boolean isPlain = !ascii.matches("(.*\\.)?0\\d.*");
            if (!isPlain || !PublicAddresses.contain(InetAddress.ofLiteral(ascii))) {
                throw refused("it is not on the public internet");
            }
            return ascii;
        }
        if (NUMERIC.matcher(ascii).matches() || !NAME.matcher(ascii).matches()) {
            throw refused("it is not on the public internet");
        }
        return ascii;
    }

    /** What people paste has spaces and letters of all scripts in its path; what names a host is not touched. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        int fragment = text.indexOf('#');
        var whole = fragment < 0 ? text : text.substring(0, fragment);
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c < ' ' || c == '\\') {
                throw refused("it is no address of a page");
            }
            boolean isHex = c == '%' && i + 2 < whole.length() && whole.substring(i + 1, i + 3).matches(
                    "[0-9A-Fa-f]{2}");
            if (c == '%' && !isHex) {
                escaped.append("%25");
            } else if (" \"<>^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** What may be named, and is still not fetched. @throws Refused with {@code URL_NOT_ALLOWED} */
    void check() {
        if (LOCAL.matcher(host()).matches()) {
            throw refused("it is not on the public internet");
        }
        if (!PORTS.contains(uri.getPort())) {
            throw refused("its port is none that sites use: 80, 443, 8080 or 8443");
        }
    }

    static Refused refused(String why) {
        return URL_NOT_ALLOWED.because("this address is not fetched: " + why, Map.of("url", why));
    }

    String host() {
        return String.valueOf(uri.getHost());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
