package dev.galley.http.recipe.fetching;

import static dev.galley.domain.recipe.intake.ImportRefusal.PAGE_NOT_FOUND;
import static dev.galley.domain.recipe.intake.ImportRefusal.SITE_UNREACHABLE;
import static dev.galley.domain.recipe.reading.ReadingFailure.BLOCKED_BY_SITE;
import static dev.galley.domain.recipe.reading.ReadingFailure.NOT_UNDERSTOOD;
import static dev.galley.domain.recipe.reading.ReadingFailure.PAGE_TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.galley.domain.kernel.Refused;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page. Every hop has its name looked up anew, and is made to the addresses that were looked up and found
 * public, so that a name that changes its mind in between gains nothing. There are no cookies, and nothing of the person
 * who asks goes along.
 */
public final class PageFetcher {
    private static final String AGENT = "Mozilla/5.0 (compatible; Galley/1; recipe import on behalf of a reader)";
    private static final int LONGEST_HEADER = 16 << 10;
    private static final int MOST_HEADERS = 200;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");
    /** What only the pages say that ask whether one is human. */
    private static final Pattern CHALLENGE = Pattern.compile(
            "cf-chl|/cdn-cgi/challenge-platform/|_Incapsula_Resource|px-captcha|captcha-delivery\\.com|"
                    + "<title>(?:Just a moment\\.\\.\\.|Attention Required! \\| Cloudflare|Access Denied|Robot Check)");
    private static final int LONGEST_CHALLENGE = 200_000;

    private final Wire wire;
    private final FetchLimits limits;

    @Inject
    public PageFetcher() {
        this(Wire.direct(), FetchLimits.DEFAULT);
    }

    public PageFetcher(Wire wire, FetchLimits limits) {
        this.wire = wire;
        this.limits = limits;
    }

    /** What one hop came to. */
    private sealed interface Hop {
        @SuppressWarnings("ArrayRecordComponent") // read once
        record Page(byte[] content, Optional<String> charset) implements Hop {}

        record Elsewhere(String location) implements Hop {}
    }

    /**
     * @throws Refused with {@code URL_NOT_ALLOWED}, {@code SITE_UNREACHABLE}, {@code PAGE_NOT_FOUND},
     *     {@code PAGE_TOO_LARGE}, {@code BLOCKED_BY_SITE} or {@code NOT_UNDERSTOOD}
     */
    public Fetched fetch(WebAddress wanted) {
        long end = System.nanoTime() + limits.whole().toNanos();
        var address = wanted;
        for (int hops = 0; hops <= limits.redirects(); hops++) {
            address.check();
            long left = Math.min(limits.hop().toNanos(), end - System.nanoTime());
            if (left <= 0) {
                throw slow(address);
            }
            switch (hop(address, Duration.ofNanos(left))) {
                case Hop.Page(var content, var charset) -> {
                    return new Fetched(address.toString(), content, charset);
                }
                case Hop.Elsewhere(var location) -> address = address.resolve(location);
            }
        }
        throw SITE_UNREACHABLE.because(wanted.host() + " points elsewhere again and again");
    }

    private static Refused slow(WebAddress address) {
        return SITE_UNREACHABLE.because(address.host() + " took too long to answer");
    }

    /** All of it on a thread of its own, so that nothing, the looking up of names included, can hold us longer. */
    private Hop hop(WebAddress address, Duration time) {
        var get = new HttpGet(address.uri());
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor(); var client = client(time)) {
            var answer = CompletableFuture.supplyAsync(() -> ask(client, get, address), thread);
            try {
                return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                get.cancel();
                thread.shutdownNow();
                throw slow(address);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                get.cancel();
                thread.shutdownNow();
                Thread.currentThread().interrupt();
                throw slow(address);
            }
        } catch (IOException e) {
            throw unreachable(address, e);
        }
    }

    private Hop ask(CloseableHttpClient client, HttpGet get, WebAddress address) {
        get.setHeader("User-Agent", AGENT);
        get.setHeader("Accept", "text/html,application/xhtml+xml,application/ld+json,application/json;q=0.9,*/*;q=0.5");
        get.setHeader("Accept-Encoding", "gzip");
        get.setHeader("Accept-Language", "en,*;q=0.5");
        try {
            return client.execute(get, response -> answer(response, address, get::cancel));
        } catch (NotPublic e) {
            throw WebAddress.refused("it is not on the public internet");
        } catch (IOException e) {
            throw unreachable(address, e);
        }
    }

    private static Refused unreachable(WebAddress address, IOException e) {
        var why = switch (e) {
            case UnknownHostException _ -> "there is no site called " + address.host();
            case javax.net.ssl.SSLException _ -> address.host() + " could not prove that it is " + address.host();
            default -> address.host() + " did not answer";
        };
        return SITE_UNREACHABLE.because(why);
    }

    private Hop answer(ClassicHttpResponse response, WebAddress address, Runnable hangUp) throws IOException {
        int status = response.getCode();
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            return new Hop.Elsewhere(value(response, "Location").orElseThrow(() -> SITE_UNREACHABLE.because(
                    address.host() + " points elsewhere, and does not say where")));
        }
        if (status == 404 || status == 410) {
            throw PAGE_NOT_FOUND.because(address.host() + " has no such page");
        }
        boolean isChallenge = value(response, "cf-mitigated").isPresent();
        if (status == 401 || status == 403 || status == 406 || status == 429 || status == 451 || status == 503
                || status == 999 || isChallenge) {
            throw blocked(address);
        }
        if (status != 200) {
            throw SITE_UNREACHABLE.because(address.host() + " answered with a problem of its own, " + status);
        }
        var content = content(response, hangUp);
        if (content.length <= LONGEST_CHALLENGE && isChallenge(new String(content, ISO_8859_1))) {
            throw blocked(address);
        }
        var charset = value(response, "Content-Type")
                .map(CHARSET::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1));
        return new Hop.Page(content, charset);
    }

    private static boolean isChallenge(String page) {
        return CHALLENGE.matcher(page).find() && !page.contains("application/ld+json");
    }

    private static Refused blocked(WebAddress address) {
        return BLOCKED_BY_SITE.because(
                address.host() + " does not let programs read this page; open it yourself, and paste the page instead");
    }

    /** @param hangUp for what is too long: whoever closes it decently reads it to its end */
    private byte[] content(ClassicHttpResponse response, Runnable hangUp) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.bytes()) {
            hangUp.run();
            throw tooLarge();
        }
        var encoding = value(response, "Content-Encoding").map(it -> it.strip().toLowerCase(Locale.ROOT)).orElse("");
        try (var raw = limited(entity.getContent(), hangUp)) {
            return switch (encoding) {
                case "", "identity" -> raw.readAllBytes();
                case "gzip", "x-gzip" -> {
                    try (var unpacked = limited(new GZIPInputStream(raw), hangUp)) {
                        yield unpacked.readAllBytes();
                    }
                }
                default -> throw NOT_UNDERSTOOD.because("the page is packed in a way that was not asked for");
            };
        } catch (ZipException e) {
            throw NOT_UNDERSTOOD.because("the page is packed, and damaged");
        }
    }

    private Refused tooLarge() {
        return PAGE_TOO_LARGE.because("the page has more than " + limits.bytes() / (1 << 20) + " MB");
    }

    private InputStream limited(InputStream in, Runnable hangUp) {
        return new InputStream() {
            private long left = limits.bytes();

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                int read = in.read(bytes, start, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    hangUp.run();
                    throw tooLarge();
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    private static Optional<String> value(ClassicHttpResponse response, String header) {
        @Nullable
        Header found = response.getFirstHeader(header);
        return found == null ? Optional.empty() : Optional.ofNullable(found.getValue());
    }

    /** A client for one hop: nothing of it is left for the next. */
    private CloseableHttpClient client(Duration time) {
        var timeout = Timeout.ofMilliseconds(Math.max(1, time.toMillis()));
        var operator = new DefaultHttpClientConnectionOperator(
                _ -> wire.socket(),
                null,
                new Guarded(),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", new DefaultClientTlsStrategy(wire.trust()))
                        .build());
        var headers = Http1Config.custom().setMaxLineLength(LONGEST_HEADER).setMaxHeaderCount(MOST_HEADERS).build();
        var connections = new BasicHttpClientConnectionManager(
                operator, ManagedHttpClientConnectionFactory.builder().http1Config(headers).build());
        connections.setConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Thrown where a name turns out to be something that is not public. */
    private static final class NotPublic extends UnknownHostException {}

    /** The addresses that it answers are the ones that are connected to. */
    private final class Guarded implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = wire.resolve(host);
            for (var address : addresses) {
                if (!PublicAddresses.contain(address)) {
                    throw new NotPublic();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
