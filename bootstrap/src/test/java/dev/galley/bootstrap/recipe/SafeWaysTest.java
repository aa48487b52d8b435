package dev.galley.bootstrap.recipe;

import static dev.galley.bootstrap.recipe.Nodes.RECIPES;
import static dev.galley.bootstrap.recipe.Nodes.ok;
import static dev.galley.bootstrap.recipe.Nodes.user;
import static dev.galley.http.server.TestClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Transactions;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.bootstrap.food.StarterFoods;
import dev.galley.domain.kernel.Allergen;
import dev.galley.domain.kernel.Diet;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.kernel.safety.Contents;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.profile.MeasuringSystem;
import dev.galley.domain.profile.Preferences;
import dev.galley.domain.profile.Profiles;
import dev.galley.domain.recipe.RecipeKey;
import dev.galley.http.recipe.RecipeReader;
import dev.galley.http.server.HttpServer;
import dev.galley.http.server.Method;
import dev.galley.http.server.TestClient;
import dev.galley.persistence.sql.PostgresExtension;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * People with all sorts of allergies and diets go all ways on which Galley offers recipes, over HTTP, through everything
 * that it ships. What is unsafe is told here from what the recipes hold, and not by the gate.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeWaysTest {
    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.migrated();

    private static final int PEOPLE = 24;
    private static final List<String> WORDS = List.of(
            "chicken", "soup", "butter", "bread", "egg", "salad", "tomato OR cheese", "-meat", "noodles", "chocolate");

    private final Random chance = new Random(20_261_121);
    private final Map<String, Contents> contents = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> slugs = new ArrayList<>();
    private Nodes nodes = Nodes.none();
    private TestClient client = new TestClient(1);

    @BeforeAll
    void start() {
        nodes = Nodes.two(postgres.database());
        client = nodes.client();
        nodes.get(StarterFoods.class).load();
        nodes.get(StarterRecipes.class).load();
        for (var line : StarterRecipes.text().lines().toList()) {
            var slug = RecipeReader.recipe(RecipeReader.entries(line).getFirst()).slug().orElseThrow().value();
            var recipe = nodes.bus()
                    .send(GetRecipe.asWritten(RecipeKey.of(slug)), new Caller.Job("test"))
                    .recipe();
            slugs.add(slug);
            contents.put(recipe.id().value().toString(), recipe.current().facts().contents());
            names.put(recipe.id().value().toString(), recipe.current().content().name());
        }
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, double share) {
        var some = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if (chance.nextDouble() < share) {
                some.add(value);
            }
        }
        return some;
    }

    private static <T> T turn(T[] of, int number) {
        return List.of(of).get(number % of.length);
    }

    /** Everyone has something: by turns allergies, diets, both. */
    private Needs needs(int number) {
        return switch (number % 3) {
            case 0 -> new Needs(Set.of(turn(Allergen.values(), number / 3)), Set.of());
            case 1 -> new Needs(Set.of(), Set.of(turn(Diet.values(), number / 3)));
            default -> new Needs(some(Allergen.class, 0.15), some(Diet.class, 0.25));
        };
    }

    private String[] person(int number, Needs needs) {
        var person = new UserId(new UUID(8, number));
        var preferences = new Preferences(
                List.copyOf(needs.diets()), List.copyOf(needs.allergies()), List.of(), List.of(), Optional.empty(),
                Optional.empty(), MeasuringSystem.METRIC);
        nodes.get(Transactions.class).write(() -> {
            nodes.get(Profiles.class).save(person, new Versioned<>(preferences, 0));
            return 0;
        });
        return user(person);
    }

    private boolean isUnsafe(Needs needs, String id) {
        var known = Objects.requireNonNull(contents.get(id));
        return needs.allergies().stream().anyMatch(it -> known.contains().contains(it) || known.mayContain().contains(
                it)) || needs.diets().stream().anyMatch(it -> Boolean.FALSE.equals(known.diets().get(it)));
    }

    private boolean isSafe(Needs needs, String id) {
        var known = Objects.requireNonNull(contents.get(id));
        return !isUnsafe(needs, id)
                && needs.allergies().stream().noneMatch(known.unknown()::contains)
                && needs.diets().stream().allMatch(it -> Boolean.TRUE.equals(known.diets().get(it)));
    }

    private String verdict(Needs needs, String id) {
        return isUnsafe(needs, id) ? "unsafe" : isSafe(needs, id) ? "safe" : "unknown";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Set<String> ids(JsonNode list) {
        return list.at("/data").valueStream().map(one -> one.at("/id").asString()).collect(Collectors.toSet());
    }

    private void holdsNothingUnsafe(Needs needs, String path, JsonNode list) {
        for (var one : list.at("/data")) {
            var id = one.at("/id").asString();
            assertThat(isUnsafe(needs, id)).as("%s offers %s to %s", path, one.at("/name"), needs).isFalse();
        }
    }

    private void tellsTheTruth(Needs needs, String path, JsonNode one) {
        var verdict = one.at("/safety/verdict").asString("");
        var name = "%s on %s for %s: %s".formatted(one.at("/name").asString(), path, needs, one.at("/safety"));
        assertThat(verdict).as(name).isEqualTo(needs.isNone() ? "" : verdict(needs, one.at("/id").asString()));
        assertThat(one.at("/safety/concerns").isEmpty()).as(name).isEqualTo(verdict.isEmpty() || verdict.equals(
                "safe"));
    }

    @Test
    void nobody_is_offered_what_they_must_not_eat() {
        int hidden = 0;
        for (int number = 0; number < PEOPLE; number++) {
            var needs = needs(number);
            var person = person(number, needs);
            hidden += lists(needs, person);
            search(needs, person);
            suggestions(needs, person);
            alike(needs, person);
        }
        assertThat(hidden).as("how often something was left out").isGreaterThan(500);
    }

    private int lists(Needs needs, String... person) {
        var found = new TreeSet<String>();
        var path = RECIPES + "?limit=37&sort=name";
        for (var cursor = Optional.of("");;) {
            var page = path + cursor.map(it -> it.isEmpty() ? it : "&cursor=" + it).orElse("");
            var list = ok(client.get(page, person));
            holdsNothingUnsafe(needs, page, list);
            list.at("/data").forEach(one -> tellsTheTruth(needs, page, one));
            found.addAll(ids(list));
            cursor = Optional.of(list.at("/pagination/nextCursor").asString(""));
            assertThat(list.at("/pagination/total").asInt())
                    .isEqualTo((int) contents.keySet().stream().filter(id -> !isUnsafe(needs, id)).count());
            if (cursor.get().isEmpty()) {
                break;
            }
        }
        assertThat(found).as("nothing else is left out").containsExactlyInAnyOrderElementsOf(
                contents.keySet().stream().filter(id -> !isUnsafe(needs, id)).toList());
        var shown = RECIPES + "?limit=100&unsuitable=show";
        ok(client.get(shown, person)).at("/data").forEach(one -> tellsTheTruth(needs, shown, one));
        assertThat(ok(client.get(shown, person)).at("/pagination/total").asInt()).isEqualTo(contents.size());
        return contents.size() - found.size();
    }

    private void search(Needs needs, String... person) {
        for (var words : WORDS) {
            var path = RECIPES + "/search?limit=100&q=" + encoded(words);
            var list = ok(client.get(path, person));
            holdsNothingUnsafe(needs, path, list);
            list.at("/data").forEach(one -> tellsTheTruth(needs, path, one));
            var filtered = RECIPES + "?limit=100&q=" + encoded(words) + "&sort=rating:desc,name";
            holdsNothingUnsafe(needs, filtered, ok(client.get(filtered, person)));
        }
    }

    private void suggestions(Needs needs, String... person) {
        for (var entry : names.entrySet()) {
            if (isUnsafe(needs, entry.getKey()) && chance.nextInt(4) == 0) {
                var path = RECIPES + "/autocomplete?q=" + encoded(entry.getValue().toLowerCase(Locale.ROOT));
                holdsNothingUnsafe(needs, path, ok(client.get(path, person)));
            }
        }
        for (var typed : List.of("c", "ch", "so", "bre", "past", "chocolat", "egs")) {
            var path = RECIPES + "/autocomplete?q=" + typed;
            holdsNothingUnsafe(needs, path, ok(client.get(path, person)));
        }
    }

    private void alike(Needs needs, String... person) {
        for (var slug : slugs) {
            if (chance.nextInt(8) == 0) {
                var path = RECIPES + "/" + slug + "/similar?limit=30";
                var list = ok(client.get(path, person));
                holdsNothingUnsafe(needs, path, list);
                list.at("/data").forEach(one -> tellsTheTruth(needs, path, one));
                tellsTheTruth(needs, slug, ok(client.get(RECIPES + "/" + slug, person)));
            }
        }
    }

    @Test
    void what_is_theirs_stays_and_is_flagged() {
        var needs = new Needs(Set.of(Allergen.MILK, Allergen.GLUTEN), Set.of(Diet.VEGAN));
        var person = person(1_001, needs);
        slugs.stream().limit(40).forEach(slug -> client.post(RECIPES + "/" + slug + "/favorite", "{}", person));
        var path = "/api/v1/users/me/favorites?limit=100";
        var list = ok(client.get(path, person));
        assertThat(list.at("/data")).hasSize(40).allSatisfy(one -> tellsTheTruth(needs, path, one));
        assertThat(list.at("/data")).anyMatch(one -> one.at("/safety/verdict").asString().equals("unsafe"));
        ok(client.post(Nodes.OWN, """
                {"name": "Rice pudding", "servings": 2, "ingredients": [{"text": "1 l milk"}],
                 "steps": [{"instruction": "Cook."}]}""", person));
        var own = ok(client.get(Nodes.OWN, person)).at("/data/0");
        assertThat(own.at("/safety/verdict").asString()).isEqualTo("unsafe");
        assertThat(own.at("/safety/concerns").valueStream().map(it -> it.at("/about").asString())).contains("milk");
        var alone = ok(client.get(RECIPES + "/" + own.at("/id").asString(), person));
        assertThat(alone.at("/safety")).isEqualTo(own.at("/safety"));
    }

    @Test
    void whoever_eats_everything_gets_what_everyone_gets_byte_for_byte() {
        var nobody = user(new UserId(new UUID(8, 2_001)));
        for (var path : List.of(
                "?limit=50", "/search?q=soup", "/autocomplete?q=ch", "/" + slugs.getFirst() + "/similar")) {
            assertThat(client.get(RECIPES + path, nobody).body()).isEqualTo(client.get(RECIPES + path).body());
        }
        assertThat(json(client.get(RECIPES + "/" + slugs.getFirst(), nobody)).has("safety")).isFalse();
        assertThat(client.get(RECIPES).body()).doesNotContain("\"safety\"");
    }

    @Test
    void what_one_is_shown_is_not_kept_for_another() {
        var needs = new Needs(Set.of(Allergen.MILK), Set.of());
        var person = person(1_002, needs);
        var mine = client.get(RECIPES + "?limit=99", person);
        assertThat(mine.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(client.get(RECIPES + "?limit=99").body()).isNotEqualTo(mine.body()).doesNotContain("\"safety\"");
    }

    /** A new way on which recipes are offered is to be gone here as well. Pairings are gone in PairingsTest. */
    @Test
    void there_is_no_other_way() {
        var ways = nodes.get(HttpServer.class).routes().stream()
                .filter(route -> route.method() == Method.GET)
                .filter(route -> route.message().getGenericInterfaces()[0].getTypeName().contains(
                        Screened.class.getName())
                        || route.path().equals("/recipes/search"))
                .map(route -> route.path())
                .collect(Collectors.toSet());
        assertThat(ways).containsExactlyInAnyOrder(
                "/foods/{id}/pairings",
                "/recipes",
                "/recipes/search",
                "/recipes/autocomplete",
                "/recipes/{idOrSlug}/similar",
                "/users/me/favorites",
                "/users/me/recipes");
    }

    @Test
    void what_is_said_counts_from_the_next_request_on_here_and_a_second_later_everywhere() {
        var id = nodes.account("eater");
        var person = user(id);
        var other = nodes.clients().getLast();
        int all = contents.size();
        assertThat(ok(client.get(RECIPES, person)).at("/pagination/total").asInt()).isEqualTo(all);
        assertThat(ok(other.get(RECIPES, person)).at("/pagination/total").asInt()).isEqualTo(all);
        ok(client.patch("/api/v1/users/" + id.value() + "/preferences", "{\"allergies\": [\"milk\"]}", person));
        int fewer = ok(client.get(RECIPES, person)).at("/pagination/total").asInt();
        assertThat(fewer).isLessThan(all);
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                ok(other.get(RECIPES, person)).at("/pagination/total").asInt()).isEqualTo(fewer));
    }
}
