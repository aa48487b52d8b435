package dev.galley.bootstrap.identity;

import static dev.galley.bootstrap.identity.Node.code;
import static dev.galley.http.server.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.galley.application.bus.Caller;
import dev.galley.application.identity.AdministerUser;
import dev.galley.application.identity.ChangeRole;
import dev.galley.bootstrap.identity.Node.Tokens;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.Refused;
import dev.galley.domain.kernel.TestClock;
import dev.galley.persistence.outbox.RelayWorkers;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What administrators see and change, and what is written down about it, over real sockets and on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTest {
    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.migrated();

    private final TestClock clock = new TestClock();
    private RelayWorkers relay;
    private Node node;
    private Node other;
    private Tokens boss;

    @BeforeAll
    void start() {
        node = new Node(postgres.database(), clock);
        other = new Node(postgres.database(), clock);
        relay = node.get(RelayWorkers.class);
        relay.start();
        var first = node.register("boss@example.org");
        node.send(new ChangeRole(first.user(), Role.ADMIN));
        boss = in("boss@example.org");
    }

    @AfterAll
    void stop() {
        relay.close();
        other.close();
        node.close();
    }

    private Tokens in(String email) {
        return Tokens.of(node.logIn(email, Node.PASSWORD));
    }

    private JsonNode list(String query) {
        var response = node.get("/admin/users" + query, boss.access());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    private static String emails(JsonNode list) {
        return String.join(" ", StreamSupport.stream(list.get("data").spliterator(), false)
                .map(user -> user.get("email").asString().replaceAll("@.*", ""))
                .toList());
    }

    private HttpResponse<String> change(Object user, String body) {
        return node.patch("/admin/users/" + user, body, boss.access());
    }

    @Test
    void administrators_list_and_look_at_users() {
        var one = node.register("list-one@lists.example.org");
        clock.advance(Duration.ofMinutes(1));
        node.register("list-two@lists.example.org");
        clock.advance(Duration.ofMinutes(1));
        node.register("list-three@lists.example.org");
        boss = in("boss@example.org");
        assertThat(emails(list("?email=LISTS.example.org"))).isEqualTo("list-three list-two list-one");
        assertThat(emails(list("?email=lists.example.org&sort=email:asc"))).isEqualTo("list-one list-three list-two");
        var page = list("?email=lists.example.org&limit=2");
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(3);
        var cursor = page.at("/pagination/nextCursor").asString();
        assertThat(emails(list("?email=lists.example.org&limit=2&cursor=" + cursor))).isEqualTo("list-one");
        assertThat(emails(list("?email=lists.example.org&limit=2&page=2"))).isEqualTo("list-one");
        assertThat(emails(list("?email=lists.example.org&tier=pro"))).isEmpty();
        assertThat(emails(list("?role=admin"))).contains("boss").doesNotContain("list");
        for (var wrong : new String[]{"?sort=password:asc", "?sort=", "?tier=gold", "?createdFrom=today", "?x=1",
                "?cursor=eyJ9", "?cursor="
                        + cursor}) {
            assertThat(node.get("/admin/users" + wrong, boss.access()).statusCode()).as(wrong).isEqualTo(400);
        }
        var seen = json(node.get("/admin/users/" + one.user().value(), boss.access()));
        assertThat(seen.get("email").asString()).isEqualTo("list-one@lists.example.org");
        assertThat(seen.get("hasPassword").asBoolean()).isTrue();
        assertThat(code(node.get("/admin/users/" + UUID.randomUUID(), boss.access()))).isEqualTo("USER_NOT_FOUND");
        assertThat(code(node.get("/admin/users/me", boss.access()))).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void who_is_none_sees_nothing() {
        var ada = node.register("curious@example.org");
        for (var path : new String[]{"/admin/users", "/admin/users/" + boss.user().value(), "/admin/audit"}) {
            assertThat(node.get(path, ada.access()).statusCode()).as(path).isEqualTo(403);
            assertThat(node.client().get("/api/v1" + path).statusCode()).as(path).isEqualTo(401);
        }
        var refused = node.patch("/admin/users/" + ada.user().value(), "{\"tier\": \"pro\"}", ada.access());
        assertThat(refused.statusCode()).isEqualTo(403);
        var demoted = node.register("demoted@example.org");
        node.send(new ChangeRole(demoted.user(), Role.ADMIN));
        var token = in("demoted@example.org").access();
        assertThat(node.get("/admin/users", token).statusCode()).isEqualTo(200);
        node.send(new ChangeRole(demoted.user(), Role.USER));
        assertThat(node.get("/admin/users", token).statusCode()).as("the token still says admin").isIn(401, 403);
    }

    @Test
    void a_suspension_and_a_tier_hold_on_every_node() {
        var ada = node.register("suspended@example.org");
        var changed = json(change(ada.user().value(), "{\"tier\": \"family\", \"status\": \"suspended\"}"));
        assertThat(changed.get("tier").asString()).isEqualTo("family");
        assertThat(changed.get("status").asString()).isEqualTo("suspended");
        assertThat(node.get("/auth/me", ada.access()).statusCode()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5)).until(() -> other.get("/auth/me", ada.access()).statusCode() == 401);
        assertThat(node.refresh(ada.refresh()).statusCode()).isEqualTo(401);
        assertThat(code(node.logIn("suspended@example.org", Node.PASSWORD))).isEqualTo("ACCOUNT_SUSPENDED");
        assertThat(change(ada.user().value(), "{\"status\": \"active\"}").statusCode()).isEqualTo(200);
        assertThat(json(node.get("/auth/me", in("suspended@example.org").access())).get("tier").asString()).isEqualTo(
                "family");
        assertThat(change(ada.user().value(), "{}").statusCode()).isEqualTo(400);
        assertThat(change(ada.user().value(), "{\"status\": \"deleted\"}").statusCode()).isEqualTo(400);
        assertThat(change(ada.user().value(), "{\"role\": \"admin\"}").statusCode()).isEqualTo(400);
        assertThat(change(UUID.randomUUID(), "{\"tier\": \"pro\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void what_people_say_of_providers_of_models_is_written_down_where_it_changes_something() {
        var ada = node.register("consent@example.org");
        for (var said : List.of("true", "true", "false")) {
            var answer = node.client().put("/api/v1/users/me/ai-consent", """
                    {"providers": [{"name": "gemini", "agreed": %s}]}""".formatted(said),
                    "Authorization", "Bearer " + ada.access());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        var refused = node.client().put("/api/v1/users/me/ai-consent", """
                {"providers": [{"name": "groq", "agreed": true}, {"name": "nobody", "agreed": true}]}""",
                "Authorization", "Bearer " + ada.access());
        assertThat(refused.statusCode()).isEqualTo(400);
        var path = "/admin/audit?action=ai_consent_changed&userId=" + ada.user().value();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> json(node.get(path, boss.access())).at("/pagination/total").asInt() >= 2);
        var entries = json(node.get(path, boss.access())).get("data");
        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.valueStream().map(it -> it.get("details")).toList())
                .allSatisfy(it -> assertThat(it.get("provider").asString()).isEqualTo("gemini"))
                .extracting(it -> it.get("agreed").asString())
                .containsExactly("false", "true");
    }

    @Test
    void what_was_done_is_written_down() {
        var ada = node.register("audited@example.org");
        node.logIn("audited@example.org", "wrong password");
        change(ada.user().value(), "{\"tier\": \"pro\"}");
        change(ada.user().value(), "{\"status\": \"suspended\"}");
        var path = "/admin/audit?userId=" + ada.user().value();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> json(node.get(path, boss.access())).at("/pagination/total").asInt() >= 5);
        var audit = json(node.get(path, boss.access()));
        var actions = StreamSupport.stream(audit.get("data").spliterator(), false)
                .map(entry -> entry.get("action").asString())
                .toList();
        assertThat(actions).containsExactlyInAnyOrder(
                "suspended", "tier_changed", "sign_in_failed", "signed_in", "registered");
        assertThat(audit.toString()).doesNotContain("audited@example.org", Node.PASSWORD, "wrong password");
        var byBoss = json(node.get("/admin/audit?byId=" + boss.user().value() + "&action=tier_changed&userId="
                + ada.user().value(), boss.access()));
        assertThat(byBoss.at("/data/0/details/after").asString()).isEqualTo("pro");
        var failed = json(node.get(path + "&action=sign_in_failed", boss.access()));
        assertThat(failed.at("/data/0/address").asString()).isEqualTo("127.0.0.1");
        var first = json(node.get(path + "&limit=2", boss.access()));
        var cursor = first.at("/pagination/nextCursor").asString();
        assertThat(json(node.get(path + "&limit=2&cursor=" + cursor, boss.access())).get("data").size()).isEqualTo(2);
        assertThat(node.get("/admin/audit?action=danced", boss.access()).statusCode()).isEqualTo(400);
        assertThat(node.get("/admin/audit?userId=me", boss.access()).statusCode()).isEqualTo(400);
        assertThat(node.get("/admin/audit?cursor=" + cursor, boss.access()).statusCode()).isEqualTo(400);
    }

    @Test
    void somebody_is_always_left() throws InterruptedException {
        var admins = IntStream.range(0, 6).mapToObj(i -> node.register("admin" + i + "@example.org").user()).toList();
        admins.forEach(admin -> node.send(new ChangeRole(admin, Role.ADMIN)));
        node.send(new ChangeRole(boss.user(), Role.USER));
        var asBoss = new Caller.Admin(boss.user());
        var refused = new AtomicInteger();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < admins.size(); i++) {
                int number = i;
                threads.execute(() -> {
                    try {
                        go.await();
                        if (number % 2 == 0) {
                            node.send(new ChangeRole(admins.get(number), Role.USER), asBoss);
                        } else {
                            other.send(new AdministerUser(
                                    Optional.of(admins.get(number)), Optional.empty(), Optional.of(true)), asBoss);
                        }
                    } catch (Refused last) {
                        assertThat(last.refusal().name()).isEqualTo("LAST_ADMINISTRATOR");
                        refused.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            go.countDown();
        }
        assertThat(refused).hasValue(1);
        var left = postgres.jdbi().withHandle(handle -> handle
                .createQuery("SELECT count(*) FROM account WHERE role = 'ADMIN' AND status = 'ACTIVE'")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isEqualTo(1);
        node.send(new ChangeRole(boss.user(), Role.ADMIN));
        boss = in("boss@example.org");
        admins.forEach(admin -> node.send(new ChangeRole(admin, Role.USER)));
        var nothing = node.patch(
                "/admin/users/" + boss.user().value(), "{\"tier\": null, \"status\": null}", boss.access());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(json(nothing).at("/error/details").propertyNames()).containsExactlyInAnyOrder("tier", "status");
        var suspended = node.patch("/admin/users/" + boss.user().value(), "{\"status\": \"suspended\"}", boss.access());
        assertThat(suspended.statusCode()).isEqualTo(409);
        assertThat(Node.code(suspended)).isEqualTo("LAST_ADMINISTRATOR");
        assertThat(node.get("/admin/users", boss.access()).statusCode()).isEqualTo(200);
        node.send(new ChangeRole(boss.user(), Role.USER)); // whoever runs Galley may, and can make another
        assertThat(node.get("/admin/users", boss.access()).statusCode()).isEqualTo(403);
        node.send(new ChangeRole(boss.user(), Role.ADMIN));
        boss = in("boss@example.org");
    }
}
