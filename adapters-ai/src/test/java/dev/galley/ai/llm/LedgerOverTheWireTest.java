package dev.galley.ai.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.ai.llm.wire.Asked;
import dev.galley.ai.llm.wire.Endpoint.Protocol;
import dev.galley.ai.llm.wire.LangChainProviders;
import dev.galley.ai.llm.wire.Limits;
import dev.galley.ai.llm.wire.Model;
import dev.galley.ai.llm.wire.ModelFailure;
import dev.galley.ai.llm.wire.ModelServer;
import dev.galley.ai.llm.wire.Scripted;
import dev.galley.ai.llm.wire.Scripted.Fault;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.InMemoryLedger;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Use;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Goal B6, over the wire, with all that calls are made for and all that happens to them: questions, streams and vectors, second
 * tries, hedges, failures that cost and that do not. Each server keeps books of its own, question by question, of what it has
 * said that a call cost. With {@code -Dgalley.ledger.calls=10000} at full length.
 */
class LedgerOverTheWireTest {
    private static final int CALLS = Integer.getInteger("galley.ledger.calls", 600);
    private static final int AT_ONCE = 8;
    private static final int VECTORS = 0;
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.OPENAI, Protocol.OLLAMA, Protocol.GEMINI,
            Protocol.GROQ);
    private static final Set<Outcome> WORKED = Set.of(Outcome.ANSWERED, Outcome.UNUSABLE, Outcome.REFUSED);
    private static final Set<Outcome> GIVEN_UP = Set.of(Outcome.CANCELLED, Outcome.TIMEOUT);
    private static final Pattern MARK = Pattern.compile("question-(\\d{7})-");

    private final List<ModelServer> servers = List.of(ModelServer.start().forgetting(), ModelServer.start()
            .forgetting(), ModelServer.start().forgetting(), ModelServer.start().forgetting());
    private final LangChainProviders providers = new LangChainProviders(Limits.USUAL, Clock.systemUTC());
    private final House house = new House();
    private final AtomicInteger questions = new AtomicInteger();
    private final Map<Integer, Queue<Told>> told = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** What a server said that a call cost; empty where it said nothing, or not to the end. */
    private record Told(Optional<Cost> cost) {}

    private record Cost(int in, int out) {}

    @AfterEach
    void close() {
        providers.close();
        servers.forEach(ModelServer::close);
    }

    @Test
    void the_ledger_equals_the_providers_books_to_the_token(TestReporter reporter) throws Exception {
        house.hedging().impatient(Duration.ofMillis(300));
        servers.forEach(server -> server.otherwise(this::answer));
        var routers = routers();
        var embedders = List.of(embedder(0, Protocol.OPENAI), embedder(1, Protocol.OLLAMA));
        var asking = new ArrayList<Callable<Void>>();
        for (int i = 0; i < AT_ONCE; i++) {
            asking.add(() -> {
                while (calls.get() < CALLS) {
                    ask(questions.incrementAndGet(), routers, embedders);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var each : threads.invokeAll(asking)) {
                each.get();
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> house.ledger.entries().stream().allMatch(
                entry -> entry.settled().isPresent() || entry.noted().isPresent()));
        reporter.publishEntry("figures", compared());
    }

    private void ask(int question, List<RoutedModels> routers, List<CountedEmbedder> embedders) {
        var models = routers.get(question % routers.size());
        var mark = "question-%07d-".formatted(question);
        var account = new Account.Person(new UserId(new UUID(7, question)), Tier.FREE);
        var prompt = Prompt.of("test/dish").data("message", mark);
        var deadline = Duration.ofSeconds(2);
        switch (question % 5) {
            case 0 -> models.stream(new Question<>(Use.CHAT, prompt, List.of(), ReplyShape.text(4_000), account,
                    Language.EN, deadline), _ -> {});
            case 1 -> {
                try {
                    embedders.get(question / 5 % 2).embed(List.of(mark, "leek"), deadline);
                } catch (ModelFailure _) { // as many do
                }
            }
            default -> models.ask(new Question<>(Use.NAMES, prompt, List.of(), House.DISH, account, Language.EN,
                    deadline));
        }
    }

    /** Each begins with another model. */
    private List<RoutedModels> routers() {
        var models = new ArrayList<Model>();
        for (int i = 0; i < servers.size(); i++) {
            models.add(providers.model(servers.get(i).endpoint(PROTOCOLS.get(i)), "m" + i, false));
        }
        var routers = new ArrayList<RoutedModels>();
        for (int i = 0; i < models.size(); i++) {
            Collections.rotate(models, 1);
            routers.add(house.with(models.toArray(Model[]::new)));
        }
        return routers;
    }

    private CountedEmbedder embedder(int server, Protocol protocol) {
        var books = new Books(house.budgets, house.ledger, house.kept, house.consents, new Ids(house.clock, new Random(
                3)::nextLong), house.clock, System::nanoTime, ModelMeter.NONE);
        return new CountedEmbedder(providers.embedder(servers.get(server).endpoint(protocol), "meanings"),
                Allowance.UNLIMITED, Optional.empty(), books);
    }

    /** What happens to a call, by chance. */
    private Scripted answer(Asked asked) {
        var text = asked.wantsVectors() ? String.join(" ", asked.inputs()) : asked.text();
        var mark = MARK.matcher(text);
        assertThat(mark.find()).as(text).isTrue();
        var group = asked.wantsVectors() ? VECTORS : Integer.valueOf(mark.group(1));
        var books = told.computeIfAbsent(group, _ -> new ConcurrentLinkedQueue<>());
        var random = new Random(calls.incrementAndGet());
        var cost = new Cost(random.nextInt(900), asked.wantsVectors() ? 0 : 1 + random.nextInt(300));
        var sound = Scripted.saying(random.nextInt(4) == 0 && !asked.streams()
                ? "no, and no JSON"
                : "{\"dishName\": \"Soup\"}").costing(cost.in, cost.out);
        int fate = random.nextInt(100);
        boolean isToldWhole = fate < 74 || (fate < 78 && !isCutShort(asked));
        books.add(new Told(isToldWhole ? Optional.of(cost) : Optional.empty()));
        if (fate < 71) {
            return sound;
        }
        if (fate < 74) { // what a hedge is for
            return sound.after(Duration.ofMillis(150));
        }
        if (fate < 78) {
            return sound.with(Fault.BLOCKED);
        }
        return switch (fate % 6) {
            case 0 -> Scripted.busy("0");
            case 1 -> Scripted.failing(503);
            case 2 -> sound.with(Fault.HANG_UP);
            case 3 -> sound.with(Fault.HALF_CLOSED);
            case 4 -> sound.withoutCounts();
            default -> random.nextInt(5) == 0 ? sound.with(Fault.STALL) : Scripted.failing(500);
        };
    }

    /** OpenAI's protocol tells what a stream cost after it has told that it may not go on. */
    private static boolean isCutShort(Asked asked) {
        return asked.streams() && (asked.protocol() == Protocol.OPENAI || asked.protocol() == Protocol.GROQ);
    }

    private String compared() {
        var entries = new TreeMap<Integer, List<InMemoryLedger.Entry>>();
        house.ledger.entries().stream().filter(entry -> entry.noted().isEmpty()).forEach(
                entry -> entries.computeIfAbsent(group(entry), _ -> new ArrayList<>()).add(entry));
        long inLedger = 0;
        long atProviders = 0;
        int unheard = 0;
        int estimated = 0;
        for (var group : told.entrySet()) {
            var costs = new ArrayList<>(group.getValue().stream().flatMap(it -> it.cost().stream()).toList());
            var ours = entries.getOrDefault(group.getKey(), List.of());
            assertThat(ours).as("calls of " + group.getKey()).hasSizeGreaterThanOrEqualTo(group.getValue().size());
            atProviders += costs.stream().mapToLong(cost -> cost.in + cost.out).sum();
            int given = 0;
            for (var entry : ours) {
                var settled = entry.settled().orElseThrow();
                var cost = new Cost(settled.inputTokens(), settled.outputTokens());
                if (settled.estimated()) {
                    estimated++;
                    given += GIVEN_UP.contains(settled.outcome()) ? 1 : 0;
                } else if (WORKED.contains(settled.outcome())) {
                    assertThat(costs.remove(cost)).as(cost + " of " + group).isTrue();
                    inLedger += cost.in + cost.out;
                } else {
                    assertThat(entry.tokens()).as(entry.toString()).isZero();
                }
            }
            // what was told to nobody: a hedge that lost, a time that was over
            assertThat(costs).as("told, and not in the ledger, of " + ours).hasSizeLessThanOrEqualTo(given);
            unheard += costs.size();
            atProviders -= costs.stream().mapToLong(cost -> cost.in + cost.out).sum();
        }
        assertThat(inLedger).isEqualTo(atProviders);
        return "%,d calls for %,d questions: %,d tokens told and %,d in the ledger; estimated and marked so: %,d calls, of which %,d were told to nobody any more"
                .formatted(calls.get(), questions.get(), atProviders, inLedger, estimated, unheard);
    }

    private static int group(InMemoryLedger.Entry entry) {
        return entry.opened().account() instanceof Account.Person(var id, _)
                ? (int) id.value().getLeastSignificantBits()
                : VECTORS;
    }
}
