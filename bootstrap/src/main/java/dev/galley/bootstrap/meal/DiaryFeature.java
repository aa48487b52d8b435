package dev.galley.bootstrap.meal;

import dev.galley.application.meal.diary.ExportDiary;
import dev.galley.application.meal.diary.FindLoggedDays;
import dev.galley.application.meal.diary.GetDailyMacros;
import dev.galley.application.meal.diary.GetDiarySettings;
import dev.galley.application.meal.diary.GetMicronutrients;
import dev.galley.application.meal.diary.GetNutritionBalance;
import dev.galley.application.meal.diary.GetNutritionSummary;
import dev.galley.application.meal.diary.GetStreaks;
import dev.galley.application.meal.diary.ListEatenMeals;
import dev.galley.application.meal.diary.SaveDiarySettings;
import dev.galley.application.meal.diary.SumMeals;
import dev.galley.application.meal.expenditure.ChangeActivity;
import dev.galley.application.meal.expenditure.ChangeWeight;
import dev.galley.application.meal.expenditure.GetActivity;
import dev.galley.application.meal.expenditure.GetExpenditure;
import dev.galley.application.meal.expenditure.GetWeight;
import dev.galley.application.meal.expenditure.GetWeightTrend;
import dev.galley.application.meal.expenditure.ListActivities;
import dev.galley.application.meal.expenditure.ListWeights;
import dev.galley.application.meal.expenditure.LogActivity;
import dev.galley.application.meal.expenditure.LogWeight;
import dev.galley.application.meal.expenditure.RemoveActivity;
import dev.galley.application.meal.expenditure.RemoveWeight;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.meal.diary.DiarySettings;
import dev.galley.domain.meal.expenditure.Activities;
import dev.galley.domain.meal.expenditure.Weights;
import dev.galley.http.meal.diary.DiaryRoutes;
import dev.galley.http.meal.expenditure.BodyRoutes;
import dev.galley.persistence.meal.diary.JdbiDiarySettings;
import dev.galley.persistence.meal.diary.SqlDiaryBelongings;
import dev.galley.persistence.meal.diary.SqlExportDiary;
import dev.galley.persistence.meal.diary.SqlFindLoggedDays;
import dev.galley.persistence.meal.diary.SqlGetMicronutrients;
import dev.galley.persistence.meal.diary.SqlListEatenMeals;
import dev.galley.persistence.meal.diary.SqlSumMeals;
import dev.galley.persistence.meal.expenditure.JdbiActivities;
import dev.galley.persistence.meal.expenditure.JdbiWeights;
import dev.galley.persistence.meal.expenditure.SqlListActivities;
import dev.galley.persistence.meal.expenditure.SqlListWeights;

/** What meals add up to, and what people weigh, do and spend. */
public final class DiaryFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(SumMeals.class, SqlSumMeals.class);
        wiring.handle(ListEatenMeals.class, SqlListEatenMeals.class);
        wiring.handle(FindLoggedDays.class, SqlFindLoggedDays.class);
        wiring.handle(GetDailyMacros.class, GetDailyMacros.Handler.class);
        wiring.handle(GetNutritionSummary.class, GetNutritionSummary.Handler.class);
        wiring.handle(GetNutritionBalance.class, GetNutritionBalance.Handler.class);
        wiring.handle(GetMicronutrients.class, SqlGetMicronutrients.class);
        wiring.handle(GetStreaks.class, GetStreaks.Handler.class);
        wiring.handle(GetDiarySettings.class, GetDiarySettings.Handler.class);
        wiring.handle(SaveDiarySettings.class, SaveDiarySettings.Handler.class);
        wiring.handle(ExportDiary.class, SqlExportDiary.class);
        wiring.port(DiarySettings.class, JdbiDiarySettings.class);
        wiring.routes(DiaryRoutes.class);

        wiring.handle(LogWeight.class, LogWeight.Handler.class);
        wiring.handle(ChangeWeight.class, ChangeWeight.Handler.class);
        wiring.handle(RemoveWeight.class, RemoveWeight.Handler.class);
        wiring.handle(GetWeight.class, GetWeight.Handler.class);
        wiring.handle(ListWeights.class, SqlListWeights.class);
        wiring.handle(GetWeightTrend.class, GetWeightTrend.Handler.class);
        wiring.handle(LogActivity.class, LogActivity.Handler.class);
        wiring.handle(ChangeActivity.class, ChangeActivity.Handler.class);
        wiring.handle(RemoveActivity.class, RemoveActivity.Handler.class);
        wiring.handle(GetActivity.class, GetActivity.Handler.class);
        wiring.handle(ListActivities.class, SqlListActivities.class);
        wiring.handle(GetExpenditure.class, GetExpenditure.Handler.class);
        wiring.port(Weights.class, JdbiWeights.class);
        wiring.port(Activities.class, JdbiActivities.class);
        wiring.routes(BodyRoutes.class);

        wiring.belongings(SqlDiaryBelongings.class);
    }
}
