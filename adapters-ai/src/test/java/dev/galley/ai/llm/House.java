package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.Model;
import dev.galley.domain.kernel.Ids;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Allowance;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.ConsentRule;
import dev.galley.domain.llm.InMemoryBudgets;
import dev.galley.domain.llm.InMemoryConsents;
import dev.galley.domain.llm.InMemoryKeptReplies;
import dev.galley.domain.llm.InMemoryLedger;
import dev.galley.domain.llm.KeptReplies;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.Price;
import dev.galley.domain.llm.Provider;
import dev.galley.domain.llm.Use;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A house with models, all in memory. */
public final class House {
    public static final Account ADA = new Account.Person(new UserId(new UUID(1, 1)), Tier.FREE);
    public static final ReplyShape<String> DISH = ReplyShape.of(
            "dish",
            """
                    {"type": "object", "properties": {
                       "dishName": {"type": "string", "maxLength": 80},
                       "grams": {"type": "number", "minimum": 0, "maximum": 5000},
                       "items": {"type": "array", "maxItems": 20, "items": {"type": "string"}}},
                     "required": ["dishName"], "additionalProperties": false}""",
            reply -> {
                var name = reply.path("dishName").asString("");
                if (name.isBlank()) {
                    throw new UnusableReply("dishName must not be empty.");
                }
                return name;
            });

    public final Clock clock = Clock.systemUTC();
    public final InMemoryBudgets budgets = new InMemoryBudgets(clock);
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryConsents consents = new InMemoryConsents();
    public final InMemoryKeptReplies kept = new InMemoryKeptReplies(clock);
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Allowance> allowances = new HashMap<>();
    private ConsentRule consent = ConsentRule.IMPLIED;
    private boolean hedging;
    private Duration nextPiece = Chains.NEXT_PIECE;

    private final AtomicLong passed = new AtomicLong();
    private Ledger books = ledger;
    private KeptReplies replies = kept;
    private Optional<Books> whole = Optional.empty();

    /** With a ledger of another kind. */
    public House writingInto(Ledger other) {
        books = other;
        return this;
    }

    /** Time passes for all that measure it. */
    public House passing(Duration time) {
        passed.addAndGet(time.toNanos());
        return this;
    }

    /** Whoever writes a call down is at it for so long. */
    public House slowToOpen(Duration time) {
        return writingInto(new InMemoryLedger() {
            @Override
            public synchronized void open(Opened call) {
                passing(time);
                ledger.open(call);
            }

            @Override
            public synchronized void settle(CallId id, Settled how) {
                ledger.settle(id, how);
            }
        });
    }

    /** With books of another kind, all of them. */
    public House keepingBooksIn(Books other) {
        whole = Optional.of(other);
        return this;
    }

    public House keepingIn(KeptReplies other) {
        replies = other;
        return this;
    }

    public House allowing(String model, Allowance allowance) {
        allowances.put(model, allowance);
        return this;
    }

    public House asking() {
        consent = ConsentRule.ASKED;
        return this;
    }

    public House hedging() {
        hedging = true;
        return this;
    }

    public House impatient(Duration pause) {
        nextPiece = pause;
        return this;
    }

    /** One node of this house, with these models for every use. */
    public RoutedModels with(Model... models) {
        var links = Stream.of(models)
                .map(model -> new ChainLink(
                        model,
                        new Provider(model.provider(), model.provider().equals("ollama")),
                        allowances.getOrDefault(model.name(), Allowance.UNLIMITED),
                        Optional.of(new Price(new BigDecimal("1"), new BigDecimal("2")))))
                .toList();
        var chains = new EnumMap<Use, List<ChainLink>>(Use.class);
        Stream.of(Use.values()).forEach(use -> chains.put(use, links));
        return new RoutedModels(
                new Chains(models.length == 0 ? Map.of() : chains, Map.of(), consent, hedging, Chains.KEPT,
                        Chains.FIRST_PIECE, nextPiece),
                whole.orElseGet(() -> new Books(budgets, books, replies, consents, new Ids(clock, random::nextLong),
                        clock, () -> System.nanoTime() + passed.get(), ModelMeter.NONE)));
    }

    public static Question<String> dish(Duration deadline) {
        return new Question<>(Use.NAMES, Prompt.of("test/dish"), List.of(), DISH, ADA, Language.EN, deadline);
    }

    public static Question<String> dish() {
        return dish(Duration.ofSeconds(20));
    }

    public static Question<String> plate(int number) {
        return plate(number, ADA);
    }

    public static Question<String> plate(int number, Account account) {
        var picture = new Picture(new byte[]{1, 2, 3}, "image/jpeg", "%064x".formatted(number), number
                * 0x1234_5678_9ABCL);
        return new Question<>(
                Use.VISION, Prompt.of("test/dish"), List.of(picture), DISH, account, Language.EN, Duration.ofSeconds(
                        20));
    }
}
