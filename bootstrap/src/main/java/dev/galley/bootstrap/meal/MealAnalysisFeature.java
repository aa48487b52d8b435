package dev.galley.bootstrap.meal;

import dev.galley.ai.meal.ModelCorrectionReading;
import dev.galley.ai.meal.ModelDishRecognition;
import dev.galley.application.job.Schedule;
import dev.galley.application.meal.analysis.AnalysisRun;
import dev.galley.application.meal.analysis.AnalyzePhoto;
import dev.galley.application.meal.analysis.AnswerQuestions;
import dev.galley.application.meal.analysis.BeginAnalysis;
import dev.galley.application.meal.analysis.CorrectMeal;
import dev.galley.application.meal.analysis.EnrichMeal;
import dev.galley.application.meal.analysis.KeepSighting;
import dev.galley.application.meal.analysis.LookAtPrepared;
import dev.galley.application.meal.analysis.PhotoAnalysisJob;
import dev.galley.application.meal.analysis.PutOffAnalysis;
import dev.galley.application.meal.analysis.ReanalyzeMeal;
import dev.galley.application.meal.analysis.RenewLeases;
import dev.galley.application.meal.analysis.RescueAnalyses;
import dev.galley.application.meal.analysis.UndoCorrection;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.meal.analysis.CorrectionReading;
import dev.galley.domain.meal.analysis.DishRecognition;
import dev.galley.domain.meal.analysis.FormerItems;
import dev.galley.domain.meal.analysis.MealProgress;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.media.MediaEvent;
import dev.galley.http.meal.MealAnalysisRoutes;
import dev.galley.http.meal.MealLiveRoutes;
import dev.galley.http.meal.WebSocketMealProgress;
import dev.galley.persistence.meal.JdbiFormerItems;
import dev.galley.persistence.meal.JdbiPhotoAnalyses;
import dev.galley.persistence.meal.SqlMealAnalysisBelongings;
import java.time.Duration;

/** Photographed meals: what was on the plate. */
public final class MealAnalysisFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(AnalyzePhoto.class, AnalyzePhoto.Handler.class);
        wiring.handle(ReanalyzeMeal.class, ReanalyzeMeal.Handler.class);
        wiring.handle(BeginAnalysis.class, BeginAnalysis.Handler.class);
        wiring.handle(KeepSighting.class, KeepSighting.Handler.class);
        wiring.handle(EnrichMeal.class, EnrichMeal.Handler.class);
        wiring.handle(PutOffAnalysis.class, PutOffAnalysis.Handler.class);
        wiring.handle(RenewLeases.class, RenewLeases.Handler.class);
        wiring.handle(RescueAnalyses.class, RescueAnalyses.Handler.class);
        wiring.handle(CorrectMeal.class, CorrectMeal.Handler.class);
        wiring.handle(AnswerQuestions.class, AnswerQuestions.Handler.class);
        wiring.handle(UndoCorrection.class, UndoCorrection.Handler.class);
        wiring.handle(LookAtPrepared.class, LookAtPrepared.Handler.class);
        wiring.react("photos of meals", MediaEvent.Ready.class, it -> new LookAtPrepared(it.media()));
        wiring.react("photos of meals that cannot be seen", MediaEvent.Failed.class, it -> new LookAtPrepared(
                it.media()));
        wiring.port(FormerItems.class, JdbiFormerItems.class);
        wiring.port(PhotoAnalyses.class, JdbiPhotoAnalyses.class);
        wiring.port(DishRecognition.class, ModelDishRecognition.class);
        wiring.port(CorrectionReading.class, ModelCorrectionReading.class);
        wiring.port(MealProgress.class, WebSocketMealProgress.class);
        wiring.job("meal analysis", AnalysisRun.class, PhotoAnalysisJob.class);
        wiring.recurring(
                "overdue meal analyses", new Schedule.Every(Duration.ofSeconds(30)), RescueAnalyses::new);
        wiring.routes(MealAnalysisRoutes.class);
        wiring.live(MealLiveRoutes.class);
        wiring.belongings(SqlMealAnalysisBelongings.class);
    }
}
