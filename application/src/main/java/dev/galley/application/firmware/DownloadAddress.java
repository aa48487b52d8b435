package dev.galley.application.firmware;

import dev.galley.domain.firmware.ReleaseId;
import java.util.function.Supplier;

/** Where appliances fetch artifacts, as an address that holds wherever they are. */
public final class DownloadAddress {
    private final Supplier<String> base;

    /** @param base what this server's addresses begin with, without a slash at the end; asked for each time */
    public DownloadAddress(Supplier<String> base) {
        this.base = base;
    }

    /** @throws dev.galley.application.bus.Unavailable if nobody listens yet */
    public String of(ReleaseId release) {
        return base.get() + path(release);
    }

    public static String path(ReleaseId release) {
        return "/api/v1/firmware/releases/" + release.value() + "/artifact";
    }
}
