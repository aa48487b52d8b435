package dev.galley.http.recipe.fetching;

import static dev.galley.domain.recipe.intake.ImportRefusal.PAGE_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.SITE_UNREACHABLE;
import static dev.galley.domain.recipe.intake.ImportRefusal.URL_NOT_ALLOWED;
import static dev.galley.domain.recipe.reading.ReadingFailure.BLOCKED_BY_SITE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.galley.domain.kernel.Refusal;
import dev.galley.domain.kernel.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a name, a site or a page does, nothing is talked to but the public internet, and never for long. */
class PageFetcherTest {
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofMillis(1_500), Duration.ofMillis(2_500), 100_000, 5);
    private static final String PRIVATE = "10.0.0.7";

    private final SmallInternet net = new SmallInternet().site("cooks.org").html("/soup", "<h1>Soup</h1>");
    private final PageFetcher fetcher = new PageFetcher(net, LIMITS);

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void stop() {
        over.countDown();
        net.close();
    }

    /** The pace of a slow site, for as long as anybody looks. */
    private boolean dawdle(long millis) throws InterruptedException {
        return !over.await(millis, TimeUnit.MILLISECONDS);
    }

    private Fetched fetch(String url) {
        return fetcher.fetch(WebAddress.of(url));
    }

    private void refused(String url, Refusal why) {
        var refused = catchThrowableOfType(Refused.class, () -> fetch(url));
        assertThat(refused).as(url).isNotNull();
        assertThat(refused.refusal()).as(refused.detail()).isEqualTo(why);
    }

    @Test
    void a_page_is_fetched_without_cookies_or_anything_of_whoever_asks() {
        var page = fetch("http://Cooks.ORG/soup#top");
        assertThat(page.content()).asString(UTF_8).isEqualTo("<h1>Soup</h1>");
        assertThat(page.charset()).contains("utf-8");
        assertThat(page.address()).isEqualTo("http://cooks.org/soup");
        assertThat(net.requests.getFirst())
                .contains("Host: cooks.org", "User-Agent: Mozilla/5.0 (compatible; Galley/1")
                .doesNotContainIgnoringCase("cookie")
                .doesNotContain("#top");
        assertThat(net.connected).containsExactly(SmallInternet.SITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "ftp://cooks.org/a", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "gopher://cooks.org/",
            "cooks.org/soup", "//cooks.org/soup", "", "http://", "http:///soup", "http:soup",
            "https://user:pw@cooks.org/",
            "http://cooks.org@127.0.0.1/", "http://127.0.0.1/", "http://127.0.0.1:8080/", "http://127.1/", "http://0/",
            "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.0.0.1./",
            "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/", "http://255.255.255.255/",
            "http://192.0.2.1/",
            "http://198.51.100.1/", "http://203.0.113.1/", "http://198.18.0.1/", "http://[::1]/", "http://[::]/",
            "http://[::ffff:127.0.0.1]/", "http://[::ffff:8.8.8.8]:22/x@y", "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/", "http://[2001:0:1::1]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/",
            "http://[fc00::1]/", "http://[fd12::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/",
            "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://cooks%2eorg/", "http://cooks.org\\@127.0.0.1/",
            "http://cooks.org:99999/", "http://cooks.org:0/", "http://a b/", "http://-/../"})
    void what_can_be_seen_to_be_elsewhere_is_refused_at_once(String url) {
        if (url.equals("http://[::ffff:8.8.8.8]:22/x@y") || url.equals("http://-/../")) {
            return; // a name and a public address, as far as one can see
        }
        var refused = catchThrowableOfType(Refused.class, () -> WebAddress.of(url));
        assertThat(refused).as(url).isNotNull();
        assertThat(refused.refusal()).isEqualTo(URL_NOT_ALLOWED);
        assertThat(refused.fields()).containsKey("url");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://cooks.org", "https://cooks.org/a?b=c d", "http://8.8.8.8/", "http://[2606:4700::1111]/",
            "http://bücher.de/straße", "http://cooks.org/%zz", "http://cooks.org:8080/", "http://localhost/"})
    void what_may_be_a_site_is_tried(String url) {
        assertThat(WebAddress.of(url).uri().isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://localhost/", "http://localhost:8080/", "http://printer/", "http://nas.local/",
            "http://db.internal/",
            "http://cooks.org:22/", "http://cooks.org:6379/", "https://router.home.arpa/"})
    void names_of_this_network_and_odd_ports_are_not_even_looked_up(String url) {
        refused(url, URL_NOT_ALLOWED);
        assertThat(net.connected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "127.0.0.1", "10.0.0.7", "169.254.169.254", "100.100.100.200", "0.0.0.0", "224.0.0.1", "::1", "fe80::1",
            "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1", "192.0.0.8", "::7f00:1"})
    void a_name_that_turns_out_to_be_not_public_is_not_connected_to(String address) {
        net.name("evil.org", new String[]{address});
        refused("http://evil.org/soup", URL_NOT_ALLOWED);
        net.name("mixed.org", new String[]{SmallInternet.SITE, address});
        refused("http://mixed.org/soup", URL_NOT_ALLOWED);
        assertThat(net.connected).isEmpty();
    }

    @Test
    void a_name_that_changes_its_mind_gains_nothing() {
        var good = new String[]{SmallInternet.SITE};
        net.name("rebind.org", good, new String[]{PRIVATE}, new String[]{PRIVATE});
        fetch("http://rebind.org/soup");
        assertThat(net.connected).containsExactly(SmallInternet.SITE);
        refused("http://rebind.org/soup", URL_NOT_ALLOWED);
        net.name("rebind.org", good, new String[]{PRIVATE}).redirect("/again", "/soup");
        refused("http://rebind.org/again", URL_NOT_ALLOWED);
        assertThat(net.connected).containsOnly(SmallInternet.SITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://127.0.0.1/", "http://[::1]/", "//169.254.169.254/latest", "file:///etc/passwd",
            "http://inside.org/",
            "http://localhost/", "http://cooks.org:22/", "gopher://cooks.org/", "http://2130706433/"})
    void a_site_cannot_point_to_what_is_not_public(String elsewhere) {
        net.name("inside.org", new String[]{PRIVATE}).redirect("/go", elsewhere);
        refused("http://cooks.org/go", URL_NOT_ALLOWED);
        assertThat(net.connected).containsOnly(SmallInternet.SITE);
    }

    @Test
    void redirects_are_followed_five_times() {
        for (int i = 1; i <= 6; i++) {
            net.redirect("/r" + i, "/r" + (i - 1));
        }
        net.html("/r0", "there");
        assertThat(fetch("http://cooks.org/r5").address()).isEqualTo("http://cooks.org/r0");
        refused("http://cooks.org/r6", SITE_UNREACHABLE);
        net.redirect("/loop", "/loop");
        refused("http://cooks.org/loop", SITE_UNREACHABLE);
        net.page("/nowhere", "302 Found\r\nContent-Length: 0", new byte[0]);
        refused("http://cooks.org/nowhere", SITE_UNREACHABLE);
    }

    @Test
    void nobody_waits_for_a_slow_site() {
        net.page("/silent", out -> over.await());
        net.page("/drip", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n".getBytes(ISO_8859_1));
            while (dawdle(50)) {
                out.write('x');
                out.flush();
            }
        });
        net.page("/headers", out -> {
            for (int i = 0; dawdle(50); i++) {
                out.write((i == 0 ? "HTTP/1.1 200 OK\r\n" : "X-" + i + ": y\r\n").getBytes(ISO_8859_1));
                out.flush();
            }
        });
        for (var path : new String[]{"/silent", "/drip", "/headers"}) {
            refused("http://cooks.org" + path, SITE_UNREACHABLE); // each of them would go on for as long as it is waited for
        }
    }

    @Test
    void each_hop_may_take_its_time_but_not_all_of_them_together() {
        for (int i = 1; i <= 5; i++) {
            var next = "/s" + (i - 1);
            net.page("/s" + i, out -> {
                dawdle(1_000);
                out.write(("HTTP/1.1 302 Found\r\nLocation: " + next + "\r\nContent-Length: 0\r\n\r\n").getBytes(
                        ISO_8859_1));
            });
        }
        net.html("/s0", "there");
        refused("http://cooks.org/s5", SITE_UNREACHABLE);
    }

    @Test
    void a_page_is_only_so_long_however_it_comes() {
        var long_ = "x".repeat(100_001).getBytes(UTF_8);
        net.page("/said", "200 OK\r\nContent-Length: 999999999", new byte[10]);
        net.page("/unsaid", "200 OK\r\nContent-Type: text/html", long_);
        net.page("/zipped", "200 OK\r\nContent-Encoding: gzip", SmallInternet.gzip(long_));
        net.page("/bomb", "200 OK\r\nContent-Encoding: gzip", SmallInternet.gzip(new byte[200 << 20]));
        for (var path : new String[]{"/said", "/unsaid", "/zipped", "/bomb"}) {
            refused("http://cooks.org" + path, PAGE_TOO_LARGE);
        }
        net.page("/endless", out -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("8\r\nxxxxxxxx\r\n".getBytes(ISO_8859_1));
            }
        });
        refused("http://cooks.org/endless", PAGE_TOO_LARGE);
        net.page("/headers", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X-More: of the same\r\n".getBytes(ISO_8859_1));
            }
        });
        refused("http://cooks.org/headers", SITE_UNREACHABLE);
        net.page("/small", "200 OK\r\nContent-Encoding: gzip", SmallInternet.gzip("soup".getBytes(UTF_8)));
        assertThat(fetch("http://cooks.org/small").content()).asString(UTF_8).isEqualTo("soup");
    }

    @Test
    void what_is_packed_in_other_ways_is_not_unpacked() {
        net.page("/br", "200 OK\r\nContent-Encoding: br", new byte[]{1, 2, 3});
        net.page("/twice", "200 OK\r\nContent-Encoding: gzip, gzip", SmallInternet.gzip(SmallInternet.gzip(
                new byte[1])));
        net.page("/broken", "200 OK\r\nContent-Encoding: gzip", "no gzip at all".getBytes(UTF_8));
        for (var path : new String[]{"/br", "/twice", "/broken"}) {
            refused("http://cooks.org" + path, NOT_UNDERSTOOD);
        }
    }

    @Test
    void a_site_that_wants_people_only_says_so_in_many_ways() {
        for (var status : new String[]{"403 Forbidden", "429 Too Many Requests", "503 Unavailable", "401 No",
                "451 No"}) {
            net.page("/no", status + "\r\nContent-Length: 0", new byte[0]);
            refused("http://cooks.org/no", BLOCKED_BY_SITE);
        }
        net.html("/challenge", "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x'></script>");
        refused("http://cooks.org/challenge", BLOCKED_BY_SITE);
        net.page("/mitigated", "200 OK\r\ncf-mitigated: challenge\r\nContent-Length: 1", new byte[1]);
        refused("http://cooks.org/mitigated", BLOCKED_BY_SITE);
        refused("http://cooks.org/missing", PAGE_NOT_FOUND);
        net.page("/bug", "500 Oops\r\nContent-Length: 0", new byte[0]);
        refused("http://cooks.org/bug", SITE_UNREACHABLE);
        refused("http://nobody.org/", SITE_UNREACHABLE);
    }

    @Test
    void what_is_no_http_is_no_page() {
        net.page("/ssh", out -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(ISO_8859_1)));
        net.page("/cut", out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf".getBytes(ISO_8859_1)));
        net.page("/gone", out -> {});
        for (var path : new String[]{"/ssh", "/cut", "/gone"}) {
            refused("http://cooks.org" + path, SITE_UNREACHABLE);
        }
    }

    @Test
    void https_must_be_who_it_says_it_is(@TempDir Path dir) throws Exception {
        var right = key(dir.resolve("right.p12"), "cooks.org");
        var wrong = key(dir.resolve("wrong.p12"), "other.org");
        try (var secure = secure(right, right)) {
            secure.site("cooks.org").html("/soup", "safe soup");
            var page = new PageFetcher(secure, LIMITS).fetch(WebAddress.of("https://cooks.org/soup"));
            assertThat(page.content()).asString(UTF_8).isEqualTo("safe soup");
        }
        // another name, and a name that nobody vouches for
        for (var store : new KeyStore[][]{{wrong, wrong}, {right, wrong}}) {
            try (var secure = secure(store[0], store[1])) {
                secure.site("cooks.org").html("/soup", "soup");
                var refused = catchThrowableOfType(
                        Refused.class,
                        () -> new PageFetcher(secure, LIMITS).fetch(WebAddress.of("https://cooks.org/soup")));
                assertThat(refused.refusal()).isEqualTo(SITE_UNREACHABLE);
                assertThat(refused.detail()).contains("could not prove");
                assertThat(secure.requests).noneMatch(request -> request.contains("GET"));
            }
        }
    }

    private static SmallInternet secure(KeyStore own, KeyStore trusted) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, "password".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), null, null);
        var client = SSLContext.getInstance("TLS");
        client.init(null, trust.getTrustManagers(), null);
        return new SmallInternet(
                server.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), client);
    }

    private static KeyStore key(Path file, String name) throws Exception {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                tool, "-genkeypair", "-alias", "site", "-keyalg", "EC", "-storetype", "PKCS12", "-storepass",
                "password",
                "-keystore", file.toString(), "-dname", "CN=" + name, "-ext", "san=dns:" + name).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, "password".toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setKeyEntry(
                "site", store.getKey("site", "password".toCharArray()), "password".toCharArray(),
                store.getCertificateChain("site"));
        trusted.setCertificateEntry("trusted", store.getCertificate("site"));
        return trusted;
    }
}
