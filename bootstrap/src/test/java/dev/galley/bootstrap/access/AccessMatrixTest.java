package dev.galley.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.inject.Injector;
import dev.galley.bootstrap.wiring.TestApplication;
import dev.galley.domain.identity.Role;
import dev.galley.domain.kernel.KernelRefusal;
import dev.galley.domain.kernel.Tier;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Method;
import dev.galley.http.server.Parameter;
import dev.galley.http.server.Route;
import dev.galley.http.server.TestClient;
import dev.galley.http.server.Who;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Every route and every kind of caller, made of the routes' own declarations: a new route is in here by itself, and fails
 * where it answers otherwise than its {@link Who} says, unless {@code access.txt} says why.
 */
class AccessMatrixTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final Exceptions EXCEPTIONS = Exceptions.read();

    private record Stage(HttpServer server, TestClient client, Cast cast, JsonNode document) {
        static Stage set() {
            Injector galley = TestApplication.withAccounts(postgres.database(), Cast.KEYS);
            var server = galley.getInstance(HttpServer.class);
            return new Stage(server, new TestClient(server.start(0)), new Cast(galley), server.openApi());
        }
    }

    private static Optional<Stage> stage = Optional.empty();

    @BeforeAll
    static void start() {
        stage = Optional.of(Stage.set());
    }

    @AfterAll
    static void stop() {
        stage().server.close();
    }

    private static Stage stage() {
        return stage.orElseThrow();
    }

    private static int expected(Route<?, ?> route, Guest guest) {
        return EXCEPTIONS.status(route, guest.name()).orElseGet(() -> byTheRules(route, guest));
    }

    private static int byTheRules(Route<?, ?> route, Guest guest) {
        boolean isLookedAt = !route.ignoresCredentials()
                && route.who() != Who.WEBHOOK
                && route.who() != Who.APPLIANCE;
        if (guest.isNoGood() && isLookedAt) {
            return 401;
        }
        if (isLookedAt && !guest.hasScopeFor(route)) {
            return 403;
        }
        boolean isUnknown = guest == Guest.NOBODY || guest.isNoGood();
        return switch (route.who()) {
            case PUBLIC, WEBHOOK -> letIn(route);
            case APPLIANCE -> route.ignoresCredentials() ? letIn(route) : 401;
            case DEMO -> isUnknown ? 401 : letIn(route);
            case USER -> isUnknown ? 401 : guest == Guest.DEMO ? 403 : letIn(route, guest);
            case ADMIN -> isUnknown ? 401 : guest == Guest.ADMIN ? letIn(route) : 403;
        };
    }

    private static int letIn(Route<?, ?> route, Guest guest) {
        boolean isPaidFor = route.refusals().contains(KernelRefusal.SUBSCRIPTION_REQUIRED);
        boolean pays = guest == Guest.PAYING || guest == Guest.ADMIN;
        return isPaidFor && !pays ? 402 : letIn(route);
    }

    /** The examples are of a kitchen that does not exist, so what a path names is not there, but for oneself. */
    private static int letIn(Route<?, ?> route) {
        boolean namesOne = route.parameters().stream()
                .anyMatch(it -> it.in() == Parameter.In.PATH && !it.example().equals("me"));
        return EXCEPTIONS.status(route, "in").orElse(namesOne ? 404 : route.answer().status());
    }

    @TestFactory
    Stream<DynamicTest> each_route_answers_each_caller_as_its_declaration_says() {
        return stage().server.routes().stream().map(route -> dynamicTest(Exceptions.name(route), () -> {
            var expected = new EnumMap<Guest, Integer>(Guest.class);
            var answered = new EnumMap<Guest, Integer>(Guest.class);
            for (var guest : Guest.values()) {
                expected.put(guest, expected(route, guest));
                answered.put(guest, Errand.of(route, stage().document).send(stage().client, guest.headers(stage().cast))
                        .statusCode());
            }
            assertThat(answered).isEqualTo(expected);
        }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_another_persons_looks_as_if_it_did_not_exist() {
        return stage().server.routes().stream()
                .filter(route -> route.who() == Who.USER || route.who() == Who.DEMO)
                .filter(route -> Errand.of(route, stage().document).hasPathParameters())
                .filter(route -> !EXCEPTIONS.isShared(route))
                .map(route -> dynamicTest(Exceptions.name(route), () -> foreign(route)));
    }

    private static void foreign(Route<?, ?> route) {
        var owner = stage().cast.person(Role.USER, Tier.FAMILY);
        var other = stage().cast.person(Role.USER, Tier.FAMILY);
        var parameter = route.parameters().stream()
                .filter(it -> it.in() == Parameter.In.PATH)
                .findFirst()
                .orElseThrow()
                .name();
        var id = idOfOwner(route, parameter, owner);
        var errand = Errand.of(route, stage().document);
        var unknown = errand.to(parameter, "0199a1b2-6c00-7a01-8b3c-000000000000");
        var theirs = errand.to(parameter, id);
        var foreign = theirs.send(stage().client, bearer(other));
        var missing = unknown.send(stage().client, bearer(other));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(told(foreign)).isEqualTo(told(missing));
        assertThat(theirs.send(stage().client, bearer(owner)).statusCode()).as("for its owner").isNotEqualTo(404);
    }

    /** Of something that this person owns: themselves, their session, or what the route before the parameter makes. */
    private static String idOfOwner(Route<?, ?> route, String parameter, Cast.Person owner) {
        var before = route.path().substring(0, route.path().indexOf("/{" + parameter + "}"));
        return switch (before) {
            case "/users" -> owner.account().id().value().toString();
            case "/auth/sessions" -> owner.session().value().toString();
            case "/recipes" -> made(making("/users/me/recipes"), owner);
            case "/users/me/cook-log" -> {
                var recipe = made(making("/users/me/recipes"), owner);
                yield made(making("/recipes/{idOrSlug}/cooked").to("idOrSlug", recipe), owner);
            }
            default -> made(making(before), owner);
        };
    }

    private static Errand making(String path) {
        var making = stage().server.routes().stream()
                .filter(it -> it.method() == Method.POST && it.path().equals(path))
                .findFirst();
        assertThat(making).as("make one with POST %s, or say in access.txt why nobody owns it", path).isPresent();
        return Errand.of(making.orElseThrow(), stage().document);
    }

    private static String made(Errand making, Cast.Person owner) {
        var made = making.send(stage().client, bearer(owner));
        assertThat(made.statusCode()).as("POST %s: %s", making.target(), made.body()).isIn(201, 202);
        return TestClient.json(made).path("id").asString(lastOf(made));
    }

    private static String lastOf(HttpResponse<String> made) {
        var location = made.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String[] bearer(Cast.Person person) {
        return new String[]{"Authorization", "Bearer " + person.token()};
    }

    private static Map<String, String> told(HttpResponse<String> response) {
        var error = TestClient.json(response).path("error");
        return new TreeMap<>(error.properties().stream()
                .filter(it -> !it.getKey().equals("requestId"))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString())));
    }

    /** If this one were refused, the forged ones would prove nothing. */
    @Test
    void a_token_made_as_the_forged_ones_are_but_right_is_good() {
        var route = stage().server.routes().stream()
                .filter(it -> it.method() == Method.GET && it.who() == Who.PUBLIC && !it.ignoresCredentials())
                .filter(it -> it.parameters().stream().noneMatch(Parameter::isRequired))
                .findFirst()
                .orElseThrow();
        var answer = Errand.of(route, stage().document)
                .send(stage().client, "Authorization", "Bearer " + stage().cast.wellMade());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void no_exception_is_for_a_route_that_is_gone() {
        var offered = stage().server.routes().stream().map(Exceptions::name).toList();
        assertThat(EXCEPTIONS.routes()).isSubsetOf(offered);
    }

    @Test
    void refusals_of_callers_are_in_the_envelope_and_say_nothing_of_the_inside() {
        var someone = List.of(Guest.NOBODY, Guest.CONFUSED, Guest.DEMO, Guest.DEMOTED);
        for (var route : stage().server.routes()) {
            for (var guest : someone) {
                var answer = Errand.of(route, stage().document).send(stage().client, guest.headers(stage().cast));
                if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                    assertThat(told(answer)).containsKeys("code", "message");
                    assertThat(answer.body()).doesNotContainIgnoringCase("exception", "jwt", "signature", "select ");
                }
            }
        }
    }
}
