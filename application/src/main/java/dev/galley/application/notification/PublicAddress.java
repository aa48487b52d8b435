package dev.galley.application.notification;

import dev.galley.application.bus.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people reach this Galley: what links in letters begin with. Safe for many threads. */
public final class PublicAddress {
    private static final Duration SOON = Duration.ofSeconds(1);

    private volatile @Nullable String base;

    /** @param base as it was configured; absent if it is this machine's own, which is known once it listens */
    public PublicAddress(Optional<String> base) {
        this.base = base.map(PublicAddress::withoutSlash).orElse(null);
    }

    /** This machine listens here; of no matter where an address was configured. */
    public void listening(int port) {
        if (base == null) {
            base = "http://localhost:" + port;
        }
    }

    /**
     * A link.
     *
     * @param path from its slash on
     * @throws Unavailable if nobody listens yet
     */
    public String link(String path) {
        var known = base;
        if (known == null) {
            throw new Unavailable("the address of this server", SOON);
        }
        return known + path;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
