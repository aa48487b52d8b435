package dev.galley.bootstrap.identity;

import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.identity.ChangeRole;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.TestClock;
import dev.galley.domain.kernel.Tier;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.CallId;
import dev.galley.domain.llm.Ledger;
import dev.galley.domain.llm.Ledger.Noted;
import dev.galley.domain.llm.Ledger.Opened;
import dev.galley.domain.llm.Ledger.Settled;
import dev.galley.domain.llm.ModelName;
import dev.galley.domain.llm.Outcome;
import dev.galley.domain.llm.Use;
import dev.galley.persistence.sql.PostgresExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What administrators read about language models, over real sockets and on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AiUsageJourneyTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final UserId ADA = new UserId(UUID.fromString("0199a1b2-6c00-7a01-8b3c-00000000ada1"));

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private Node node;
    private Tokens boss;
    private Tokens anybody;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), new TestClock());
        node.send(new ChangeRole(node.register("boss@example.org").user(), Role.ADMIN));
        boss = Tokens.of(node.logIn("boss@example.org", Node.PASSWORD));
        anybody = node.register("ada@example.org");
        var ledger = node.get(Ledger.class);
        for (int i = 0; i < 5; i++) { // 100 in and 10 out each, for 1,090 millionths
            var call = call(i, Use.VISION, "flash");
            ledger.open(call);
            ledger.settle(call.id(), new Settled(
                    i == 4 ? Outcome.TIMEOUT : Outcome.ANSWERED, 100, 10, i == 4, Optional.of(1_090L),
                    Duration.ofSeconds(1)));
        }
        ledger.note(call(5, Use.VISION, "flash"), Noted.CACHED);
        ledger.open(call(6, Use.CHAT, "pro"));
    }

    private static Opened call(int number, Use use, String model) {
        return new Opened(new CallId(new UUID(0x0199a1b26c007a01L, 0x8b3c_0000_0000_0000L + number)),
                new UUID(9, number / 2), number % 2 + 1, new Account.Person(ADA, Tier.FREE), use,
                new ModelName("gemini", model), "meal/dish.v1", 500, Optional.empty(), FIRST.plus(Duration.ofHours(
                        number)));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private JsonNode read(String path) {
        var response = node.get("/admin/ai/" + path, boss.access());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    @Test
    void usage_is_summed_by_use_and_model_or_as_asked() {
        var usage = read("usage");
        assertThat(usage.at("/data").size()).isEqualTo(2);
        assertThat(usage.at("/data/0/use").asString()).isEqualTo("chat");
        var vision = usage.at("/data/1");
        assertThat(vision.at("/model").asString()).isEqualTo("gemini:flash");
        assertThat(vision.at("/calls").asInt()).isEqualTo(5);
        assertThat(vision.at("/failures").asInt()).isEqualTo(1);
        assertThat(vision.at("/cacheHits").asInt()).isEqualTo(1);
        assertThat(vision.at("/totalTokens").asInt()).isEqualTo(550);
        assertThat(vision.at("/cost").decimalValue()).isEqualByComparingTo(new BigDecimal("0.00545"));
        assertThat(vision.at("/averageMillis").asInt()).isEqualTo(1_000);
        assertThat(usage.at("/data/0").has("cost")).isFalse(); // it runs yet
        assertThat(usage.at("/total/calls").asInt()).isEqualTo(6);
        assertThat(usage.at("/total/inputTokens").asInt()).isEqualTo(1_000);
        assertThat(usage.at("/total/estimatedCalls").asInt()).isEqualTo(2);
        var byUser = read("usage?groupBy=user");
        assertThat(byUser.at("/data").size()).isEqualTo(1);
        assertThat(byUser.at("/data/0/userId").asString()).isEqualTo(ADA.value().toString());
        assertThat(read("usage?use=vision&from=2026-11-20T11:00:00Z&to=2026-11-20T13:00:00Z").at("/total/calls")
                .asInt())
                .isEqualTo(2);
        assertThat(read("usage?model=gemini:pro").at("/total/calls").asInt()).isEqualTo(1);
        assertThat(read("usage?user=" + new UUID(1, 1)).at("/data").size()).isZero();
        var first = read("usage?limit=1");
        assertThat(first.at("/pagination/total").asInt()).isEqualTo(2);
        assertThat(read("usage?limit=1&cursor=" + first.at("/pagination/nextCursor").asString()).at("/data/0/use")
                .asString()).isEqualTo("vision");
    }

    @Test
    void calls_are_listed_the_latest_first() {
        var numbers = new ArrayList<String>();
        var page = read("calls?limit=3");
        assertThat(page.at("/data/0/outcome").asString()).isEqualTo("running");
        assertThat(page.at("/data/1/outcome").asString()).isEqualTo("cached");
        assertThat(page.at("/data/2/outcome").asString()).isEqualTo("timeout");
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(7);
        while (true) {
            page.at("/data").forEach(call -> numbers.add(call.at("/at").asString()));
            var next = page.at("/pagination/nextCursor");
            if (!next.isString()) {
                break;
            }
            page = read("calls?limit=3&cursor=" + next.asString());
        }
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        var one = read("calls?question=" + new UUID(9, 0));
        assertThat(one.at("/data").size()).isEqualTo(2);
        assertThat(one.at("/data/1/cost").decimalValue()).isEqualByComparingTo(new BigDecimal("0.00109"));
        assertThat(one.at("/data/1/prompt").asString()).isEqualTo("meal/dish.v1");
        assertThat(read("calls?use=chat").at("/data").size()).isEqualTo(1);
    }

    @Test
    void only_administrators_read_it_and_what_is_wrong_is_named() {
        for (var path : new String[]{"usage", "calls"}) {
            assertThat(node.get("/admin/ai/" + path, anybody.access()).statusCode()).isEqualTo(403);
            var wrong = node.get(
                    "/admin/ai/" + path + "?use=dreams&model=one&user=me&from=yesterday", boss.access());
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(json(wrong).at("/error/details").propertyNames())
                    .containsExactlyInAnyOrder("use", "model", "user", "from");
        }
    }
}
