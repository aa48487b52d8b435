package dev.galley.http.identity;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.domain.identity.Client;
import dev.galley.domain.identity.DemoId;
import dev.galley.domain.identity.IdentityEvent.Origin;
import dev.galley.domain.kernel.Language;
import dev.galley.http.server.Request;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What several routes of accounts read off a request. */
final class Wire {
    /** What kind of program signs in. */
    enum ClientName {
        MOBILE, WEB
    }

    /** Of people who do not say where they are, by the name that other programs know. */
    static final ZoneId UTC = ZoneId.of("UTC");

    private Wire() {}

    static Client client(Optional<ClientName> name) {
        return name.orElse(ClientName.MOBILE) == ClientName.WEB ? Client.WEB : Client.MOBILE;
    }

    static Origin from(Request request) {
        return new Origin(Optional.of(request.clientAddress()), request.header("User-Agent"));
    }

    /** What is no id is the id of no demo, and those are ignored. */
    static Optional<DemoId> demo(Optional<String> written) {
        try {
            return written.map(UUID::fromString).map(DemoId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> timezone(Optional<String> written) {
        return written.map(name -> {
            if (!ZoneId.getAvailableZoneIds().contains(name)) {
                throw wrong("timezone", "must be the name of a time zone like Europe/Berlin");
            }
            return ZoneId.of(name);
        });
    }

    /** {@code pt} or, with a region that does not matter here, {@code pt-BR}. */
    static Optional<Language> locale(Optional<String> written) {
        return written.map(tag -> Language.of(Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .orElseThrow(() -> wrong("locale", "must be one of en, es, fr, de, pt, ja, zh")));
    }

    private static RuntimeException wrong(String field, String what) {
        return VALIDATION_ERROR.because("the " + field + " " + what, Map.of(field, what));
    }
}
