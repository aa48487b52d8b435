package dev.galley.domain.recipe.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.domain.kernel.UserId;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.reading.Provenance;
import dev.galley.domain.recipe.reading.Provenance.From;
import dev.galley.domain.recipe.reading.SetAside;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What anyone may rely on who keeps proofs of where recipes came from. */
public interface ProvenancesContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    UserId ANNA = new UserId(new UUID(5, 1));
    UserId BEN = new UserId(new UUID(5, 2));

    Provenances provenances();

    /** A recipe of this person that is there, made at this second, or removed. */
    RecipeId recipe(UserId owner, int second, boolean removed);

    private static Provenances.Proof proof(RecipeId recipe, int version) {
        var places = new LinkedHashMap<String, Provenance>();
        places.put("name", Provenance.at(From.JSON_LD, "$.name"));
        places.put("ingredients[0]", Provenance.at(From.TEXT, 3, 9).as(From.PDF, Optional.of(2)));
        return new Provenances.Proof(recipe, version, places, List.of(new SetAside("x", "because")));
    }

    private static Likeness likeness(String page, String words) {
        return new Likeness(Optional.of(page), words);
    }

    @Test
    default void the_newest_proof_is_answered_with_its_parts_in_order() {
        var soup = recipe(ANNA, 1, false);
        assertThat(provenances().of(soup)).isEmpty();
        provenances().keep(ANNA, proof(soup, 1), likeness("cooks.org/a", "soup"), NOW);
        provenances().keep(ANNA, proof(soup, 3), likeness("cooks.org/a", "soup"), NOW);
        assertThat(provenances().of(soup)).contains(proof(soup, 3));
        assertThat(provenances().of(soup).orElseThrow().places().keySet()).containsExactly("name", "ingredients[0]");
    }

    @Test
    default void a_version_keeps_the_proof_it_has() {
        var soup = recipe(ANNA, 1, false);
        provenances().keep(ANNA, proof(soup, 1), likeness("cooks.org/b", "stew"), NOW);
        provenances().keep(ANNA, new Provenances.Proof(soup, 1, Map.of(), List.of()), likeness("x.org/y", "z"), NOW);
        assertThat(provenances().of(soup)).contains(proof(soup, 1));
    }

    @Test
    default void a_recipe_is_known_again_by_its_page_or_its_words_by_its_owner_alone() {
        var newer = recipe(ANNA, 9, false);
        var older = recipe(ANNA, 2, false);
        var gone = recipe(ANNA, 1, true);
        for (var one : List.of(newer, older, gone)) {
            provenances().keep(ANNA, proof(one, 1), likeness("cooks.org/c", "pie"), NOW);
        }
        assertThat(provenances().alike(ANNA, likeness("cooks.org/c", "other"))).contains(older);
        assertThat(provenances().alike(ANNA, new Likeness(Optional.empty(), "pie"))).contains(older);
        assertThat(provenances().alike(ANNA, likeness("cooks.org/d", "cake"))).isEmpty();
        assertThat(provenances().alike(ANNA, new Likeness(Optional.empty(), "cake"))).isEmpty();
        assertThat(provenances().alike(BEN, likeness("cooks.org/c", "pie"))).isEmpty();
    }
}
