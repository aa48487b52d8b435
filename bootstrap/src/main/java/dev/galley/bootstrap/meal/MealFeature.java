package dev.galley.bootstrap.meal;

import dev.galley.application.job.Schedule;
import dev.galley.application.meal.CopyMeal;
import dev.galley.application.meal.CopyMealsOfDay;
import dev.galley.application.meal.DeleteMeal;
import dev.galley.application.meal.EditMeal;
import dev.galley.application.meal.ForgetMealPhoto;
import dev.galley.application.meal.ForgetMealTemplate;
import dev.galley.application.meal.GetMeal;
import dev.galley.application.meal.KeepMealTemplate;
import dev.galley.application.meal.ListMealTemplates;
import dev.galley.application.meal.ListMeals;
import dev.galley.application.meal.LogMeal;
import dev.galley.application.meal.LogMealTemplate;
import dev.galley.application.meal.PurgeMeals;
import dev.galley.application.meal.QuickAddMeal;
import dev.galley.application.meal.RestoreMeal;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.meal.MealEvent;
import dev.galley.domain.meal.MealTemplates;
import dev.galley.domain.meal.Meals;
import dev.galley.domain.media.MediaEvent;
import dev.galley.http.meal.MealRoutes;
import dev.galley.http.meal.MealTemplateRoutes;
import dev.galley.persistence.meal.JdbiMealTemplates;
import dev.galley.persistence.meal.JdbiMeals;
import dev.galley.persistence.meal.SqlListMeals;
import dev.galley.persistence.meal.SqlMealBelongings;
import java.time.Duration;

/** What people ate, entered by hand. */
public final class MealFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(CopyMeal.class, CopyMeal.Handler.class);
        wiring.handle(CopyMealsOfDay.class, CopyMealsOfDay.Handler.class);
        wiring.handle(DeleteMeal.class, DeleteMeal.Handler.class);
        wiring.handle(EditMeal.class, EditMeal.Handler.class);
        wiring.handle(ForgetMealPhoto.class, ForgetMealPhoto.Handler.class);
        wiring.react("deleted photos of meals", MediaEvent.Removed.class, it -> new ForgetMealPhoto(it.media()));
        wiring.react("unusable photos of meals", MediaEvent.Failed.class, it -> new ForgetMealPhoto(it.media()));
        wiring.handle(GetMeal.class, GetMeal.Handler.class);
        wiring.handle(LogMeal.class, LogMeal.Handler.class);
        wiring.handle(PurgeMeals.class, PurgeMeals.Handler.class);
        wiring.handle(QuickAddMeal.class, QuickAddMeal.Handler.class);
        wiring.handle(RestoreMeal.class, RestoreMeal.Handler.class);
        wiring.handle(ListMeals.class, SqlListMeals.class);
        wiring.handle(ForgetMealTemplate.class, ForgetMealTemplate.Handler.class);
        wiring.handle(KeepMealTemplate.class, KeepMealTemplate.Handler.class);
        wiring.handle(ListMealTemplates.class, ListMealTemplates.Handler.class);
        wiring.handle(LogMealTemplate.class, LogMealTemplate.Handler.class);
        wiring.port(MealTemplates.class, JdbiMealTemplates.class);
        wiring.port(Meals.class, JdbiMeals.class);
        wiring.event("meal.logged", MealEvent.Logged.class);
        wiring.event("meal.photographed", MealEvent.Photographed.class);
        wiring.event("meal.ready", MealEvent.Ready.class);
        wiring.event("meal.failed", MealEvent.Failed.class);
        wiring.event("meal.edited", MealEvent.Edited.class);
        wiring.event("meal.deleted", MealEvent.Deleted.class);
        wiring.event("meal.restored", MealEvent.Restored.class);
        wiring.recurring("meals purged", new Schedule.Every(Duration.ofHours(1)), _ -> new PurgeMeals());
        wiring.routes(MealRoutes.class);
        wiring.routes(MealTemplateRoutes.class);
        wiring.belongings(SqlMealBelongings.class);
    }
}
