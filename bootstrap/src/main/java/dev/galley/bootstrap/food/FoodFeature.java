package dev.galley.bootstrap.food;

import dev.galley.ai.food.ModelIngredientSight;
import dev.galley.application.food.ConvertAmount;
import dev.galley.application.food.CountPairings;
import dev.galley.application.food.FindFoods;
import dev.galley.application.food.FindPairings;
import dev.galley.application.food.GetFood;
import dev.galley.application.food.GetFoodByBarcode;
import dev.galley.application.food.GetFoodBySource;
import dev.galley.application.food.GetFoodFacts;
import dev.galley.application.food.IdentifyIngredient;
import dev.galley.application.food.ImportPairings;
import dev.galley.application.food.LearnPairings;
import dev.galley.application.food.ListFoods;
import dev.galley.application.food.ListFoodsByBarcode;
import dev.galley.application.food.MatchFoods;
import dev.galley.application.food.ParseIngredients;
import dev.galley.application.food.ReadIngredients;
import dev.galley.application.food.ResolveFoods;
import dev.galley.application.food.SuggestFoods;
import dev.galley.application.food.WeighFoods;
import dev.galley.application.food.WeighText;
import dev.galley.application.job.Schedule;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.food.FoodEvent;
import dev.galley.domain.food.match.Embeddings;
import dev.galley.domain.food.pairing.Pairings;
import dev.galley.domain.food.sight.IngredientSight;
import dev.galley.http.food.FoodRoutes;
import dev.galley.http.food.IdentifyRoutes;
import dev.galley.http.food.IngredientRoutes;
import dev.galley.http.food.PairingRoutes;
import dev.galley.persistence.food.JdbiPairings;
import dev.galley.persistence.food.KeepFoodVectors;
import dev.galley.persistence.food.SqlFindFoods;
import dev.galley.persistence.food.SqlGetFood;
import dev.galley.persistence.food.SqlGetFoodByBarcode;
import dev.galley.persistence.food.SqlGetFoodBySource;
import dev.galley.persistence.food.SqlGetFoodFacts;
import dev.galley.persistence.food.SqlListFoods;
import dev.galley.persistence.food.SqlListFoodsByBarcode;
import dev.galley.persistence.food.SqlMatchFoods;
import dev.galley.persistence.food.SqlResolveFoods;
import dev.galley.persistence.food.SqlSuggestFoods;
import java.time.Duration;

public final class FoodFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(GetFood.class, SqlGetFood.class);
        wiring.handle(GetFoodByBarcode.class, SqlGetFoodByBarcode.class);
        wiring.handle(GetFoodBySource.class, SqlGetFoodBySource.class);
        wiring.handle(GetFoodFacts.class, SqlGetFoodFacts.class);
        wiring.handle(ResolveFoods.class, SqlResolveFoods.class);
        wiring.handle(FindFoods.class, SqlFindFoods.class);
        wiring.handle(SuggestFoods.class, SqlSuggestFoods.class);
        wiring.handle(ListFoods.class, SqlListFoods.class);
        wiring.handle(ListFoodsByBarcode.class, SqlListFoodsByBarcode.class);
        wiring.handle(WeighFoods.class, WeighFoods.Handler.class);
        wiring.handle(WeighText.class, WeighText.Handler.class);
        wiring.handle(MatchFoods.class, SqlMatchFoods.class);
        wiring.handle(ParseIngredients.class, ParseIngredients.Handler.class);
        wiring.handle(ReadIngredients.class, ReadIngredients.Handler.class);
        wiring.handle(ConvertAmount.class, ConvertAmount.Handler.class);
        wiring.handle(IdentifyIngredient.class, IdentifyIngredient.Handler.class);
        wiring.handle(FindPairings.class, FindPairings.Handler.class);
        wiring.handle(CountPairings.class, CountPairings.Handler.class);
        wiring.handle(LearnPairings.class, LearnPairings.Handler.class);
        wiring.handle(ImportPairings.class, ImportPairings.Handler.class);
        wiring.port(Pairings.class, JdbiPairings.class);
        wiring.port(IngredientSight.class, ModelIngredientSight.class);
        wiring.optional(Embeddings.class);
        wiring.recurring("food.vectors", new Schedule.Every(Duration.ofMinutes(10)), KeepFoodVectors.class);
        wiring.event("food.changed", FoodEvent.Changed.class);
        wiring.evict(FoodEvent.Changed.class, changed -> changed.foods().stream()
                .map(food -> "food/" + food.value())
                .toList());
        wiring.routes(FoodRoutes.class);
        wiring.routes(IngredientRoutes.class);
        wiring.routes(IdentifyRoutes.class);
        wiring.routes(PairingRoutes.class);
        wiring.starter(StarterFoods.class);
    }
}
