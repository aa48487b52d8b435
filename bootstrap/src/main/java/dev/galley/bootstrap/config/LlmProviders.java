package dev.galley.bootstrap.config;

import dev.galley.ai.llm.ChainLink;
import dev.galley.ai.llm.Chains;
import dev.galley.ai.llm.wire.Endpoint;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.Providers;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.Use;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which models the settings come to, by use. */
public final class LlmProviders {
    /** Families that are known to read only; a model that nobody knows is taken at the operator's word. */
    private static final Pattern TEXT_ONLY = Pattern.compile(
            "(?:^|.*/)(?:llama2|llama-2|llama3(?!\\.2-vision)|llama-3(?!\\.2-(?:11b|90b))|mistral(?!-small3\\.[12]|-medium|-small-(?:3\\.[12]|latest|2[5-9]))"
                    + "|mixtral|qwen2(?!\\.?5?-?vl)|qwen3(?!-?vl)|qwq|phi[34](?!-?(?:vision|multimodal|\\.5-vision))|deepseek"
                    + "|gemma2?(?![0-9])|gpt-oss|gpt-3\\.5|o1-mini|o3-mini|codellama|tinyllama|orca|command-r|kimi-k2|granite(?!.*vision)"
                    + "|whisper|nomic-embed|mxbai|text-embedding).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_NETWORK = Pattern.compile(
            "(?:127|10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d{1,3}){2,3}|\\[::1]|\\[f[cd].*|[a-z][a-z0-9-]*|.*\\.(?:local|internal|lan)");

    private static final Set<String> PROVIDERS = Stream.of(Protocol.values()).map(Protocol::word).collect(Collectors
            .toUnmodifiableSet());

    private LlmProviders() {}

    /** Where those that are set up are, in the order in which they are asked unless it is set: the house's own first. */
    static Map<Protocol, Endpoint> endpoints(Config config) {
        var endpoints = new LinkedHashMap<Protocol, Endpoint>();
        config.get(LlmSettings.OLLAMA_URL).ifPresent(
                url -> endpoints.put(Protocol.OLLAMA, new Endpoint(Protocol.OLLAMA, url, Optional.empty())));
        var openAiKey = config.get(LlmSettings.OPENAI_API_KEY);
        var openAi = config.get(LlmSettings.OPENAI_BASE_URL).or(() -> openAiKey.map(_ -> Endpoint.OPENAI));
        openAi.ifPresent(url -> endpoints.put(Protocol.OPENAI, new Endpoint(Protocol.OPENAI, url, openAiKey)));
        config.get(LlmSettings.GEMINI_API_KEY).ifPresent(
                key -> endpoints.put(Protocol.GEMINI, at(Protocol.GEMINI, config, LlmSettings.GEMINI_BASE_URL, key)));
        config.get(LlmSettings.GROQ_API_KEY).ifPresent(
                key -> endpoints.put(Protocol.GROQ, at(Protocol.GROQ, config, LlmSettings.GROQ_BASE_URL, key)));
        return endpoints;
    }

    /** Where only a server is named, the path that the protocol has there follows. */
    private static Endpoint at(Protocol protocol, Config config, Setting<Optional<URI>> base, String key) {
        return Endpoint.at(protocol, config.get(base).map(URI::toString), Optional.of(key));
    }

    /** Where the embedding model is, if there is one. */
    public static Optional<Endpoint> embedding(Config config) {
        return EmbeddingSettings.endpoint(config, endpoints(config));
    }

    /** What does not go together, each with what to do about it. */
    static List<String> problems(Config config) {
        var problems = new ArrayList<String>();
        var endpoints = endpoints(config);
        var known = endpoints.keySet().stream().map(Protocol::word).collect(Collectors.toSet());
        LlmSettings.CHAINS.forEach((use, setting) -> {
            for (var model : config.get(setting)) {
                if (!known.contains(model.provider())) {
                    problems.add("%s names %s, but %s is not set up: %s".formatted(
                            setting.name(), model, model.provider(), howTo(model.provider())));
                } else if (use == Use.VISION && !sees(config, model)) {
                    problems.add("%s names %s, which sees no pictures: choose another, or name it in %s too".formatted(
                            setting.name(), model, LlmSettings.SEES_PICTURES.name()));
                }
            }
        });
        config.get(EmbeddingSettings.EMBEDDING_MODEL).filter(model -> !known.contains(model.provider())).ifPresent(
                model -> problems.add("EMBEDDING_MODEL names %s, but %s is not set up: %s".formatted(
                        model, model.provider(), howTo(model.provider()))));
        misnamed(LlmSettings.BUDGETS, config.get(LlmSettings.BUDGETS).keySet(), problems);
        misnamed(LlmSettings.PRICES, config.get(LlmSettings.PRICES).keySet(), problems);
        unasked(config, LlmSettings.BUDGETS, known, problems);
        unasked(config, LlmSettings.PRICES, known, problems);
        misnamed(LlmSettings.TEXT_ONLY, config.get(LlmSettings.TEXT_ONLY), problems);
        misnamed(LlmSettings.SEES_PICTURES, config.get(LlmSettings.SEES_PICTURES), problems);
        needs(config, LlmSettings.GEMINI_BASE_URL, LlmSettings.GEMINI_API_KEY, problems);
        needs(config, LlmSettings.GROQ_BASE_URL, LlmSettings.GROQ_API_KEY, problems);
        needs(config, LlmSettings.OLLAMA_MODEL, LlmSettings.OLLAMA_URL, problems);
        if (config.get(LlmSettings.OPENAI_MODEL).isPresent() && !known.contains(Protocol.OPENAI.word())) {
            problems.add(
                    "OPENAI_MODEL is set, but not who serves it: set OPENAI_BASE_URL or OPENAI_API_KEY, or unset it");
        }
        return problems;
    }

    /** A budget of a provider that there is not would be kept by nobody. */
    private static void misnamed(Setting<?> setting, Collection<String> models, List<String> problems) {
        models.stream().sorted().filter(model -> !PROVIDERS.contains(model.substring(0, Math.max(0, model.indexOf(
                ':'))))).forEach(
                        model -> problems.add(
                                "%s names %s: write provider:model; the providers are ollama, openai, gemini"
                                        .formatted(setting.name(), model) + " and groq"));
    }

    /** Nor would that of a model that is asked for nothing, and whoever mistypes a name wants a limit and has none. */
    private static void unasked(
            Config config, Setting<? extends Map<String, ?>> setting, Set<String> known, List<String> problems) {
        var asked = Stream.concat(
                Stream.of(Use.values()).flatMap(use -> models(use, config).stream()),
                config.get(EmbeddingSettings.EMBEDDING_MODEL).stream())
                .map(ModelName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var model : new TreeSet<>(config.get(setting).keySet())) {
            var provider = model.substring(0, model.indexOf(':'));
            if (known.contains(provider) && !asked.contains(model) && !model.equals(provider + ":*")) {
                problems.add("%s names %s, which is asked for nothing: name one of %s, or %s:*".formatted(
                        setting.name(), model, String.join(", ", asked), provider));
            }
        }
    }

    private static void needs(
            Config config, Setting<? extends Optional<?>> one, Setting<? extends Optional<?>> other,
            List<String> problems) {
        if (config.get(one).isPresent() && config.get(other).isEmpty()) {
            problems.add("%s is set, but %s is not: set both, or neither".formatted(one.name(), other.name()));
        }
    }

    private static String howTo(String provider) {
        return switch (provider) {
            case "ollama" -> "set OLLAMA_URL";
            case "gemini" -> "set GEMINI_API_KEY";
            case "groq" -> "set GROQ_API_KEY";
            case "openai" -> "set OPENAI_BASE_URL or OPENAI_API_KEY";
            default -> "the providers are ollama, openai, gemini and groq";
        };
    }

    /** @param providers asked for where any model is set up, and not before */
    public static Chains chains(Config config, Supplier<Providers> providers) {
        var endpoints = endpoints(config);
        var links = new LinkedHashMap<ModelName, ChainLink>();
        var byUse = new EnumMap<Use, List<ChainLink>>(Use.class);
        for (var use : Use.values()) {
            var chain = models(use, config).stream()
                    .map(model -> links.computeIfAbsent(model, it -> link(it, config, endpoints, providers)))
                    .toList();
            if (!chain.isEmpty()) {
                byUse.put(use, chain);
            }
        }
        return new Chains(
                byUse,
                config.get(LlmSettings.DEADLINES),
                config.get(LlmSettings.CONSENT),
                config.get(LlmSettings.HEDGING) == Settings.Switch.ON,
                Duration.ofHours(config.get(LlmSettings.CACHE_HOURS)),
                Chains.FIRST_PIECE,
                Chains.NEXT_PIECE);
    }

    private static List<ModelName> models(Use use, Config config) {
        var set = Optional.ofNullable(LlmSettings.CHAINS.get(use)).map(config::get).orElse(List.of());
        return set.isEmpty() ? usual(use, endpoints(config).keySet(), config) : set;
    }

    private static ChainLink link(
            ModelName model, Config config, Map<Protocol, Endpoint> endpoints, Supplier<Providers> providers) {
        var protocol = Protocol.valueOf(model.provider().toUpperCase(Locale.ROOT));
        var endpoint = Optional.ofNullable(endpoints.get(protocol)).orElseThrow();
        return new ChainLink(
                providers.get().model(endpoint, model.model(), sees(config, model)),
                provider(endpoint),
                allowance(config, model),
                price(config, model));
    }

    /** Who answers there. */
    public static Provider provider(Endpoint endpoint) {
        return new Provider(endpoint.protocol().word(), isLocal(endpoint));
    }

    /** What may be asked of it a minute. */
    public static Allowance allowance(Config config, ModelName model) {
        return of(config.get(LlmSettings.BUDGETS), model).orElse(Allowance.UNLIMITED);
    }

    /** Empty where none is set. */
    public static Optional<Price> price(Config config, ModelName model) {
        return of(config.get(LlmSettings.PRICES), model);
    }

    private static <V> Optional<V> of(Map<String, V> set, ModelName model) {
        return Optional.ofNullable(set.get(model.toString())).or(() -> Optional.ofNullable(set.get(model.provider()
                + ":*")));
    }

    /** Ollama runs where it was set up; what speaks OpenAI's protocol may be anywhere. */
    private static boolean isLocal(Endpoint endpoint) {
        return switch (endpoint.protocol()) {
            case OLLAMA, OPENAI -> isOwnNetwork(endpoint.base());
            case GEMINI, GROQ -> false;
        };
    }

    private static boolean isOwnNetwork(URI address) {
        return OWN_NETWORK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    }

    static boolean sees(Config config, ModelName model) {
        if (config.get(LlmSettings.SEES_PICTURES).contains(model.toString())) {
            return true;
        }
        return !config.get(LlmSettings.TEXT_ONLY).contains(model.toString())
                && !TEXT_ONLY.matcher(model.model()).matches();
    }

    private static List<ModelName> usual(Use use, Set<Protocol> protocols, Config config) {
        return protocols.stream()
                .map(protocol -> new ModelName(protocol.word(), usual(use, protocol, config)))
                .filter(model -> use != Use.VISION || sees(config, model))
                .toList();
    }

    private static String usual(Use use, Protocol protocol, Config config) {
        return switch (protocol) {
            case OLLAMA -> config.get(LlmSettings.OLLAMA_MODEL).orElse(use.pictured() ? "llava" : "llama3.2");
            case OPENAI -> config.get(LlmSettings.OPENAI_MODEL).orElse("gpt-4o-mini");
            case GEMINI -> use == Use.NAMES || use == Use.GUIDANCE ? "gemini-2.5-flash-lite" : "gemini-2.5-flash";
            case GROQ -> use.pictured()
                    ? "meta-llama/llama-4-scout-17b-16e-instruct"
                    : use == Use.NAMES || use == Use.GUIDANCE ? "llama-3.1-8b-instant" : "llama-3.3-70b-versatile";
        };
    }
}
