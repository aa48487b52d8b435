package dev.galley.bootstrap.config;

import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.ConsentRule;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.PhotoQuota;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Use;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What can be set about language models: who serves them, who is asked for what, how much, for how long, at what price. */
public final class LlmSettings {
    private static final int LONGEST_VISION_SECONDS = 60;

    public static final Setting<Optional<URI>> OLLAMA_URL = base(
            "OLLAMA_URL", "", "http://127.0.0.1:11434", "Ollama server whose models are used.");
    public static final Setting<Optional<String>> OLLAMA_MODEL = name(
            "OLLAMA_MODEL", "Model of Ollama for all uses. By default llava where there are pictures, else llama3.2.");
    public static final Setting<Optional<String>> GEMINI_API_KEY = secret(
            "GEMINI_API_KEY", "Key of Google Gemini, whose models are used with it.");
    public static final Setting<Optional<URI>> GEMINI_BASE_URL = base(
            "GEMINI_BASE_URL", "", Endpoint.GEMINI.toString(), "Where Gemini is, if not at Google.");
    public static final Setting<Optional<String>> GROQ_API_KEY = secret(
            "GROQ_API_KEY", "Key of Groq, whose models are used with it.");
    public static final Setting<Optional<URI>> GROQ_BASE_URL = base(
            "GROQ_BASE_URL", "", Endpoint.GROQ.toString(), "Where Groq is, if not at Groq.");
    public static final Setting<Optional<URI>> OPENAI_BASE_URL = base(
            "OPENAI_BASE_URL", "/v1", Endpoint.OPENAI.toString(),
            "Server that speaks OpenAI's protocol, to the /v1 at its end.");
    public static final Setting<Optional<String>> OPENAI_API_KEY = secret(
            "OPENAI_API_KEY", "Its key, where it wants one; with a key alone OpenAI itself is used.");
    public static final Setting<Optional<String>> OPENAI_MODEL = name(
            "OPENAI_MODEL", "Its model for all uses; by default gpt-4o-mini.");

    /** The order of models by use; a use that is not in it has its usual order. */
    public static final Map<Use, Setting<List<ModelName>>> CHAINS = chains();

    public static final Setting<List<String>> TEXT_ONLY = Setting.several(
            "LLM_TEXT_ONLY", "Models that see no pictures besides those known for it, like ollama:my-model.");
    public static final Setting<List<String>> SEES_PICTURES = Setting.several(
            "LLM_SEES_PICTURES", "Models that do see pictures although their names do not say so.");
    public static final Setting<Map<String, Allowance>> BUDGETS = new Setting<>(
            "LLM_BUDGETS",
            "",
            false,
            "Requests and tokens a minute by model, like groq:llama-3.3-70b-versatile=30/6000,gemini:*=10/-. None by default.",
            LlmSettings::budgets);
    public static final Setting<Map<String, Price>> PRICES = new Setting<>(
            "LLM_PRICES",
            "",
            false,
            "Prices of a million tokens in and out by model, like gemini:gemini-2.5-flash=0.30/2.50.",
            LlmSettings::prices);
    public static final Setting<Map<Use, Duration>> DEADLINES = new Setting<>(
            "LLM_DEADLINES",
            "",
            false,
            "Seconds for all tries together by use, like vision=45,chat=60. Vision: at most 60.",
            LlmSettings::deadlines);
    public static final Setting<Settings.Switch> HEDGING = Setting.choice(
            "LLM_HEDGING",
            Settings.Switch.OFF,
            Settings.Switch.class,
            "Whether a second model is asked when the first takes longer than it usually does: on or off.");
    public static final Setting<Integer> CACHE_HOURS = Setting.integer(
            "LLM_CACHE_HOURS", 168, 0, 8_760, "For how long the answer about a picture is kept; 0: not at all.");
    public static final Setting<ConsentRule> CONSENT = Setting.choice(
            "AI_CONSENT",
            ConsentRule.IMPLIED,
            ConsentRule.class,
            "Whether people must agree to a provider first (asked), or may say no (implied).");
    public static final Setting<Integer> LEDGER_DAYS = Setting.integer(
            "LLM_LEDGER_DAYS", 400, 1, 36_500, "For how many days calls of models are kept.");
    public static final Setting<Integer> PHOTOS_FREE = photos("FREE", PhotoQuota.FREE_BY_DEFAULT);
    public static final Setting<Integer> PHOTOS_PRO = photos("PRO", 0);
    public static final Setting<Integer> PHOTOS_FAMILY = photos("FAMILY", 0);

    static final List<Setting<?>> ALL = Stream.of(
            List.of(
                    OLLAMA_URL,
                    OLLAMA_MODEL,
                    GEMINI_API_KEY,
                    GEMINI_BASE_URL,
                    GROQ_API_KEY,
                    GROQ_BASE_URL,
                    OPENAI_BASE_URL,
                    OPENAI_API_KEY,
                    OPENAI_MODEL),
            List.copyOf(CHAINS.values()),
            List.of(
                    TEXT_ONLY,
                    SEES_PICTURES,
                    BUDGETS,
                    PRICES,
                    DEADLINES,
                    HEDGING,
                    CACHE_HOURS,
                    CONSENT,
                    LEDGER_DAYS,
                    PHOTOS_FREE,
                    PHOTOS_PRO,
                    PHOTOS_FAMILY))
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private LlmSettings() {}

    public static PhotoQuota photoQuota(Config config) {
        var most = new EnumMap<Tier, Integer>(Tier.class);
        most.put(Tier.FREE, config.get(PHOTOS_FREE));
        most.put(Tier.PRO, config.get(PHOTOS_PRO));
        most.put(Tier.FAMILY, config.get(PHOTOS_FAMILY));
        most.values().removeIf(count -> count == 0);
        return new PhotoQuota(most);
    }

    private static Setting<Integer> photos(String tier, int byDefault) {
        return Setting.integer(
                "PHOTO_ANALYSES_" + tier,
                byDefault,
                0,
                1_000_000,
                "Photo analyses in 24 hours for the tier " + tier.toLowerCase(Locale.ROOT) + "; 0 is no limit.");
    }

    private static Map<Use, Setting<List<ModelName>>> chains() {
        var chains = new LinkedHashMap<Use, Setting<List<ModelName>>>();
        for (var use : Use.values()) {
            chains.put(use, new Setting<>(
                    "LLM_CHAIN_" + use.name(),
                    "",
                    false,
                    "Models asked for " + use.code()
                            + ", in order, like gemini:gemini-2.5-flash,ollama:llava. By default all that fit.",
                    LlmSettings::models));
        }
        return Collections.unmodifiableMap(chains);
    }

    private static List<ModelName> models(String written) throws Setting.Unfit {
        var models = new ArrayList<ModelName>();
        for (var part : parts(written)) {
            try {
                models.add(ModelName.of(part));
            } catch (IllegalArgumentException e) {
                throw new Setting.Unfit("write models like gemini:gemini-2.5-flash,ollama:llava");
            }
        }
        return List.copyOf(models);
    }

    private static Map<String, Allowance> budgets(String written) throws Setting.Unfit {
        var fix = "write requests/tokens a minute by model, like groq:llama-3.3-70b-versatile=30/6000; - is no limit,"
                + " and provider:* is all its models, each by itself";
        var budgets = new LinkedHashMap<String, Allowance>();
        for (var pair : pairs(written, fix).entrySet()) {
            var limits = pair.getValue().split("/", -1);
            if (limits.length != 2 || pair.getKey().indexOf(':') < 1) {
                throw new Setting.Unfit(fix);
            }
            budgets.put(pair.getKey(), new Allowance(limit(limits[0], fix), limit(limits[1], fix)));
        }
        return Map.copyOf(budgets);
    }

    private static OptionalInt limit(String written, String fix) throws Setting.Unfit {
        if (written.equals("-")) {
            return OptionalInt.empty();
        }
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw new Setting.Unfit(fix);
        }
        return OptionalInt.of(Integer.parseInt(written));
    }

    private static Map<String, Price> prices(String written) throws Setting.Unfit {
        var fix = "write the prices of a million tokens in and out by model, like gemini:gemini-2.5-flash=0.30/2.50";
        var prices = new LinkedHashMap<String, Price>();
        for (var pair : pairs(written, fix).entrySet()) {
            if (!pair.getValue().matches("\\d{1,6}(\\.\\d{1,6})?/\\d{1,6}(\\.\\d{1,6})?") || pair.getKey().indexOf(
                    ':') < 1) {
                throw new Setting.Unfit(fix);
            }
            var both = pair.getValue().split("/", -1);
            prices.put(pair.getKey(), new Price(new BigDecimal(both[0]), new BigDecimal(both[1])));
        }
        return Map.copyOf(prices);
    }

    private static Map<Use, Duration> deadlines(String written) throws Setting.Unfit {
        var fix = "write seconds from 1 to 600 by use, like vision=45,chat=60; vision at most "
                + LONGEST_VISION_SECONDS + "; the uses are "
                + String.join(", ", Stream.of(Use.values()).map(Use::code).toList());
        var deadlines = new EnumMap<Use, Duration>(Use.class);
        for (var pair : pairs(written, fix).entrySet()) {
            var use = Stream.of(Use.values()).filter(it -> it.code().equals(pair.getKey())).findFirst();
            if (use.isEmpty() || !pair.getValue().matches("[1-9]\\d{0,2}")) {
                throw new Setting.Unfit(fix);
            }
            int seconds = Integer.parseInt(pair.getValue());
            if (seconds > (use.get() == Use.VISION ? LONGEST_VISION_SECONDS : 600)) {
                throw new Setting.Unfit(fix);
            }
            deadlines.put(use.get(), Duration.ofSeconds(seconds));
        }
        return Map.copyOf(deadlines);
    }

    private static Map<String, String> pairs(String written, String fix) throws Setting.Unfit {
        var pairs = new LinkedHashMap<String, String>();
        for (var part : parts(written)) {
            int equals = part.lastIndexOf('=');
            if (equals < 1 || pairs.put(part.substring(0, equals).strip(), part.substring(equals + 1)
                    .strip()) != null) {
                throw new Setting.Unfit(fix);
            }
        }
        return pairs;
    }

    private static List<String> parts(String written) {
        return Stream.of(written.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static Setting<Optional<String>> name(String name, String description) {
        return new Setting<>(name, "", false, description, written -> Optional.of(written).filter(it -> !it.isEmpty()));
    }

    private static Setting<Optional<String>> secret(String name, String description) {
        return new Setting<>(name, "", true, description, written -> {
            if (written.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
                throw new Setting.Unfit("write the key as the provider shows it, without spaces");
            }
            return Optional.of(written).filter(it -> !it.isEmpty());
        });
    }

    /** What would let a key or a picture reach somebody else is refused: a redirect of ours, a password in the address. */
    private static Setting<Optional<URI>> base(String name, String ending, String example, String description) {
        return new Setting<>(name, "", false, description, written -> {
            if (written.isEmpty()) {
                return Optional.empty();
            }
            try {
                var uri = new URI(written.endsWith("/") ? written.substring(0, written.length() - 1) : written);
                boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (isWeb && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                        && uri.getRawFragment() == null && uri.getPath().endsWith(ending)) {
                    return Optional.of(uri);
                }
            } catch (URISyntaxException e) {
                // told below
            }
            throw new Setting.Unfit("write an address like " + example);
        });
    }
}
