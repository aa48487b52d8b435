package dev.galley.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.galley.application.appliance.program.GetProgram;
import dev.galley.application.appliance.session.GetSession;
import dev.galley.application.appliance.session.ListCookingSessions;
import dev.galley.application.bus.Access;
import dev.galley.application.bus.Message;
import dev.galley.application.bus.Page;
import dev.galley.application.bus.Query;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.GetFoodByBarcode;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.IdentifyIngredient;
import dev.galley.application.food.ListFoods;
import dev.galley.application.food.ListFoodsByBarcode;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.ReadIngredients;
import dev.galley.application.food.ResolveFoods;
import dev.galley.application.food.SuggestFoods;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.food.WeighText;
import dev.galley.application.meal.CopyMeal;
import dev.galley.application.meal.CopyMealsOfDay;
import dev.galley.application.meal.DeleteMeal;
import dev.galley.application.meal.EditMeal;
import dev.galley.application.meal.GetMeal;
import dev.galley.application.meal.KeepMealTemplate;
import dev.galley.application.meal.ListMealTemplates;
import dev.galley.application.meal.ListMeals;
import dev.galley.application.meal.LogMeal;
import dev.galley.application.meal.LogMealTemplate;
import dev.galley.application.meal.QuickAddMeal;
import dev.galley.application.meal.RestoreMeal;
import dev.galley.application.meal.analysis.AnalyzePhoto;
import dev.galley.application.meal.analysis.AnswerQuestions;
import dev.galley.application.meal.analysis.BeginAnalysis;
import dev.galley.application.meal.analysis.CorrectMeal;
import dev.galley.application.meal.analysis.EnrichMeal;
import dev.galley.application.meal.analysis.KeepSighting;
import dev.galley.application.meal.analysis.PutOffAnalysis;
import dev.galley.application.meal.analysis.ReanalyzeMeal;
import dev.galley.application.meal.analysis.UndoCorrection;
import dev.galley.application.recipe.CountFoodsTogether;
import dev.galley.application.recipe.CreateRecipe;
import dev.galley.application.recipe.FindRecipes;
import dev.galley.application.recipe.GetCooked;
import dev.galley.application.recipe.GetRecipe;
import dev.galley.application.recipe.GetRecipeVersion;
import dev.galley.application.recipe.ListCookLog;
import dev.galley.application.recipe.ListRecipesOfFoods;
import dev.galley.application.recipe.ListRecipesOfOtherRules;
import dev.galley.application.recipe.PatchRecipe;
import dev.galley.application.recipe.RecipeCard;
import dev.galley.application.recipe.RestoreRecipeVersion;
import dev.galley.application.recipe.ServeRecipes;
import dev.galley.application.recipe.SyncRecipes;
import dev.galley.application.recipe.intake.ExportOwnRecipes;
import dev.galley.application.recipe.intake.GetImport;
import dev.galley.application.recipe.intake.ImportRecipe;
import dev.galley.domain.kernel.safety.Gate;
import dev.galley.domain.kernel.safety.Needs;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.RecipeId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing to eat leaves Galley around the gate. A message whose answer can name several recipes or foods, or one that
 * nobody named before, answers with {@link Screened} ones, which only the gate makes; or it stands below with a reason.
 */
class GateArchitectureTest {
    private enum Reason {
        /** Somebody looks up what is in a food, whether they eat it or not; the answer says it, allergens and all. */
        LOOKED_UP,
        /** Says what is in given lines or to be seen in a given picture, and proposes nothing. */
        READ,
        /** The public feed that apps and appliances keep a copy by: the same for everyone, with the allergens of each. */
        MIRROR,
        /** The recipe that they named, with those it is made of: they are in it, and in what the gate is told of it. */
        WITH_ITS_PARTS,
        /** What somebody wrote, brought along or cooked themselves. Nobody else's idea is in it. */
        THEIR_OWN,
        /** Asked by other messages, which answer for what they make of it. No route leads here. */
        INSIDE
    }

    private static final Map<Reason, Set<Class<? extends Message<?>>>> EXEMPT = new EnumMap<>(Map.of(
            Reason.LOOKED_UP, Set.of(
                    FindFoods.class, SuggestFoods.class, GetFoodByBarcode.class, GetFoodBySource.class),
            Reason.READ, Set.of(ParseIngredients.class, IdentifyIngredient.class),
            Reason.WITH_ITS_PARTS, Set.of(
                    GetRecipe.class, GetRecipeVersion.class, PatchRecipe.class, RestoreRecipeVersion.class),
            Reason.MIRROR, Set.of(SyncRecipes.class),
            Reason.THEIR_OWN, Set.of(
                    CreateRecipe.class,
                    ImportRecipe.class,
                    GetImport.class,
                    ExportOwnRecipes.class,
                    ListCookLog.class,
                    GetCooked.class,
                    GetProgram.class,
                    ListCookingSessions.class,
                    GetSession.class,
                    LogMeal.class,
                    QuickAddMeal.class,
                    GetMeal.class,
                    ListMeals.class,
                    EditMeal.class,
                    DeleteMeal.class,
                    RestoreMeal.class,
                    CopyMeal.class,
                    CopyMealsOfDay.class,
                    ListMealTemplates.class,
                    KeepMealTemplate.class,
                    LogMealTemplate.class,
                    AnalyzePhoto.class,
                    ReanalyzeMeal.class,
                    CorrectMeal.class,
                    AnswerQuestions.class,
                    UndoCorrection.class),
            Reason.INSIDE, Set.of(
                    BeginAnalysis.class,
                    KeepSighting.class,
                    EnrichMeal.class,
                    PutOffAnalysis.class,
                    CountFoodsTogether.class,
                    GetFoodFacts.class,
                    ListFoods.class,
                    ListFoodsByBarcode.class,
                    WeighFoods.class,
                    WeighText.class,
                    ServeRecipes.class,
                    ResolveFoods.class,
                    MatchFoods.class,
                    ReadIngredients.class,
                    ListRecipesOfFoods.class,
                    ListRecipesOfOtherRules.class)));

    private static boolean goesAround(Class<?> message) {
        var offer = Offer.of(message);
        return !offer.several().isEmpty() || (!offer.single().isEmpty() && !Offer.isNamed(message));
    }

    private static Stream<JavaClass> messages() {
        return Code.PRODUCT.stream().filter(c -> c.isAssignableTo(Message.class) && c.isRecord());
    }

    @Test
    void every_answer_that_offers_something_to_eat_went_through_the_gate() {
        var around = messages()
                .map(JavaClass::reflect)
                .filter(GateArchitectureTest::goesAround)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        var exempt = EXEMPT.values().stream().flatMap(Set::stream).map(Class::getName).toList();
        assertThat(around)
                .as("answer with Screened, made by the gate; or find a reason to stand in EXEMPT, and none is left over")
                .containsExactlyInAnyOrderElementsOf(exempt);
    }

    @Test
    void what_is_asked_inside_is_asked_by_no_route() {
        var inside = EXEMPT.getOrDefault(Reason.INSIDE, Set.of()).stream().map(Class::getName).toList();
        noClasses()
                .that()
                .resideInAPackage("dev.galley.http..")
                .should()
                .dependOnClassesThat(describe("are asked inside only", c -> inside.contains(c.getName())))
                .check(Code.PRODUCT);
    }

    @Test
    void only_the_gate_screens() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Gate.class.getName())
                .should()
                .callConstructorWhere(describe("makes a Screened", call -> call.getTargetOwner().isEquivalentTo(
                        Screened.class)))
                .check(Code.PRODUCT);
    }

    /** Who lets everything pass, flagged, says why in its own comment; who pretends that nobody needs anything, too. */
    @Test
    void few_show_what_is_unsafe_and_few_know_nobodys_needs() {
        assertThat(callers(Gate.class, "flagged")).containsExactlyInAnyOrder(
                "dev.galley.persistence.recipe.Lists", "dev.galley.persistence.recipe.search.Diner");
        var unaware = Code.PRODUCT.stream()
                .filter(c -> c.getFieldAccessesFromSelf().stream().anyMatch(access -> access.getTarget().getName()
                        .equals("NONE") && access.getTargetOwner().isEquivalentTo(Needs.class)))
                .filter(c -> !resideInAnyPackage("dev.galley.domain.kernel.safety").test(c))
                .map(JavaClass::getName);
        assertThat(unaware).containsExactlyInAnyOrder(
                "dev.galley.application.profile.FindNeeds",
                "dev.galley.application.profile.FindNeeds$Handler",
                "dev.galley.persistence.recipe.search.Diner");
    }

    private static Set<String> callers(Class<?> owner, String method) {
        return Code.PRODUCT.stream()
                .filter(c -> c.getCodeUnitAccessesFromSelf().stream().anyMatch(call -> isCallOf(
                        call.getTarget(), owner, method)))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isCallOf(AccessTarget target, Class<?> owner, String method) {
        return target.getOwner().isEquivalentTo(owner) && target.getName().equals(method);
    }

    private record Bypass() implements Query<Page<RecipeCard, FindRecipes.After>> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private record Ideas(List<Optional<Named>> ideas) {
        private record Named(RecipeId id, String name) {}
    }

    private record HiddenBypass() implements Query<Ideas> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private record Proposal() implements Query<Optional<RecipeId>> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    private record Decent() implements Query<Page<Screened<RecipeCard>, FindRecipes.After>> {
        @Override
        public Access access() {
            return new Access.Anyone();
        }
    }

    @Test
    void whoever_goes_around_is_seen() {
        assertThat(goesAround(Bypass.class)).isTrue();
        assertThat(goesAround(HiddenBypass.class)).isTrue();
        assertThat(goesAround(Proposal.class)).isTrue();
        assertThat(goesAround(Decent.class)).isFalse();
        assertThat(goesAround(FindRecipes.class)).isFalse();
    }
}
