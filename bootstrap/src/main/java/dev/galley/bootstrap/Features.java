package dev.galley.bootstrap;

import dev.galley.bootstrap.activity.ActivityFeature;
import dev.galley.bootstrap.appliance.ApplianceFeature;
import dev.galley.bootstrap.appliance.ApplianceLinkFeature;
import dev.galley.bootstrap.appliance.CommandFeature;
import dev.galley.bootstrap.appliance.HomeAssistantFeature;
import dev.galley.bootstrap.appliance.LiveFeature;
import dev.galley.bootstrap.appliance.ProgramFeature;
import dev.galley.bootstrap.appliance.TelemetryFeature;
import dev.galley.bootstrap.belongings.BelongingsFeature;
import dev.galley.bootstrap.firmware.FirmwareFeature;
import dev.galley.bootstrap.food.FoodFeature;
import dev.galley.bootstrap.food.SubstitutionFeature;
import dev.galley.bootstrap.idempotency.IdempotencyFeature;
import dev.galley.bootstrap.identity.CredentialFeature;
import dev.galley.bootstrap.identity.IdentityFeature;
import dev.galley.bootstrap.llm.LlmFeature;
import dev.galley.bootstrap.meal.DiaryFeature;
import dev.galley.bootstrap.meal.MealAnalysisFeature;
import dev.galley.bootstrap.meal.MealFeature;
import dev.galley.bootstrap.media.MediaFeature;
import dev.galley.bootstrap.notification.NotificationFeature;
import dev.galley.bootstrap.profile.ProfileFeature;
import dev.galley.bootstrap.recipe.RecipeFeature;
import dev.galley.bootstrap.recipe.RecipeIntakeFeature;
import dev.galley.bootstrap.wiring.Feature;
import java.util.List;

/** One line per feature. A new use case does not touch this file. */
public final class Features {
    private Features() {}

    public static List<Feature> all() {
        return List.of(
                new IdempotencyFeature(),
                new LlmFeature(),
                new FoodFeature(),
                new SubstitutionFeature(),
                new MediaFeature(),
                new RecipeFeature(),
                new RecipeIntakeFeature(),
                new IdentityFeature(),
                new CredentialFeature(),
                new ProfileFeature(),
                new MealFeature(),
                new MealAnalysisFeature(),
                new DiaryFeature(),
                new ApplianceFeature(),
                new CommandFeature(),
                new LiveFeature(),
                new ApplianceLinkFeature(),
                new HomeAssistantFeature(),
                new FirmwareFeature(),
                new ProgramFeature(),
                new TelemetryFeature(),
                new ActivityFeature(),
                new NotificationFeature(),
                new BelongingsFeature());
    }
}
