package dev.galley.http.llm;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.llm.GetAiConsent;
import dev.galley.application.llm.SetAiConsent;
import dev.galley.domain.llm.Use;
import dev.galley.http.server.Reply;
import dev.galley.http.server.Request;
import dev.galley.http.server.Router;
import dev.galley.http.server.Routes;
import dev.galley.http.server.Self;
import dev.galley.http.server.Who;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/** Who may be shown what one hands in to be analysed. */
public final class AiConsentRoutes implements Routes {
    private static final String EXAMPLE = """
            {"mode": "implied", "providers": [
             {"name": "gemini", "local": false, "uses": ["vision", "names"], "agreed": false, "saidByYou": true},
             {"name": "ollama", "local": true, "uses": ["vision", "names"], "agreed": true, "saidByYou": false}]}""";

    private record Consent(String mode, List<Provider> providers) {
        static Consent of(GetAiConsent.View view) {
            return new Consent(
                    view.rule().name().toLowerCase(Locale.ROOT),
                    view.providers().stream()
                            .map(it -> new Provider(
                                    it.provider().name(),
                                    it.provider().local(),
                                    it.uses().stream().map(Use::code).toList(),
                                    it.allowed(),
                                    it.said()))
                            .toList());
        }
    }

    private record Provider(String name, boolean local, List<String> uses, boolean agreed, boolean saidByYou) {}

    private record Said(@NotNull @Size(min = 1, max = 20) List<@Valid Word> providers) {}

    private record Word(@NotBlank @Size(max = 40) String name, @NotNull Boolean agreed) {}

    @Override
    public String heading() {
        return "Language models";
    }

    @Override
    public void addTo(Router router) {
        router.get("/users/me/ai-consent", Who.USER, GetAiConsent.class)
                .summary("Which providers of language models are used here, for what, and which of them you agree to.")
                .answers(200, Consent.class, "What you agree to.", EXAMPLE)
                .on(request -> new GetAiConsent(Self.of(request)), view -> Reply.ok(Consent.of(view)));
        router.put("/users/me/ai-consent", Who.USER, SetAiConsent.class)
                .summary(
                        "Agree to providers, or withdraw. Who is not named stays as it was; who is not agreed to is never shown"
                                + " what you hand in.")
                .body(Said.class, "{\"providers\": [{\"name\": \"gemini\", \"agreed\": false}]}")
                .answers(200, Consent.class, "What you agree to now.", EXAMPLE)
                .refuses(VALIDATION_ERROR)
                .on(AiConsentRoutes::said, view -> Reply.ok(Consent.of(view)));
    }

    private static SetAiConsent said(Request request) {
        return new SetAiConsent(
                Self.of(request),
                request.body(Said.class).providers.stream()
                        .map(word -> new SetAiConsent.Word(word.name, word.agreed))
                        .toList());
    }
}
