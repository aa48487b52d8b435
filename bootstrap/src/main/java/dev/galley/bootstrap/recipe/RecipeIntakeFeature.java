package dev.galley.bootstrap.recipe;

import dev.galley.ai.recipe.ModelPicturedRecipes;
import dev.galley.ai.recipe.ModelUnruledRecipes;
import dev.galley.application.job.Schedule;
import dev.galley.application.recipe.intake.BeginImport;
import dev.galley.application.recipe.intake.CloseImport;
import dev.galley.application.recipe.intake.CountImport;
import dev.galley.application.recipe.intake.ExportOwnRecipes;
import dev.galley.application.recipe.intake.ForgetOldImports;
import dev.galley.application.recipe.intake.GetImport;
import dev.galley.application.recipe.intake.GetImportPart;
import dev.galley.application.recipe.intake.GetProvenance;
import dev.galley.application.recipe.intake.ImportRecipe;
import dev.galley.application.recipe.intake.ImportRun;
import dev.galley.application.recipe.intake.SettleEntry;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.recipe.intake.Imports;
import dev.galley.domain.recipe.intake.PicturedRecipes;
import dev.galley.domain.recipe.intake.Provenances;
import dev.galley.domain.recipe.intake.UnruledRecipes;
import dev.galley.http.recipe.intake.ImportJob;
import dev.galley.http.recipe.intake.ImportRoutes;
import dev.galley.persistence.recipe.SqlExportOwnRecipes;
import dev.galley.persistence.recipe.intake.JdbiImports;
import dev.galley.persistence.recipe.intake.JdbiProvenances;
import dev.galley.persistence.recipe.intake.SqlImportBelongings;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Recipes on their way in from elsewhere, and out. */
public final class RecipeIntakeFeature implements Feature {
    @Override
    public void wire(Wiring wiring) {
        wiring.handle(ImportRecipe.class, ImportRecipe.Handler.class);
        wiring.handle(BeginImport.class, BeginImport.Handler.class);
        wiring.handle(CountImport.class, CountImport.Handler.class);
        wiring.handle(SettleEntry.class, SettleEntry.Handler.class);
        wiring.handle(CloseImport.class, CloseImport.Handler.class);
        wiring.handle(GetImport.class, GetImport.Handler.class);
        wiring.handle(GetImportPart.class, GetImportPart.Handler.class);
        wiring.handle(GetProvenance.class, GetProvenance.Handler.class);
        wiring.handle(ExportOwnRecipes.class, SqlExportOwnRecipes.class);
        wiring.handle(ForgetOldImports.class, ForgetOldImports.Handler.class);
        wiring.port(Imports.class, JdbiImports.class);
        wiring.port(Provenances.class, JdbiProvenances.class);
        wiring.port(PicturedRecipes.class, ModelPicturedRecipes.class);
        wiring.port(UnruledRecipes.class, ModelUnruledRecipes.class);
        wiring.job("recipe import", ImportRun.class, ImportJob.class);
        wiring.recurring(
                "old recipe imports",
                new Schedule.Daily(LocalTime.of(3, 40), ZoneOffset.UTC),
                ForgetOldImports::new);
        wiring.routes(ImportRoutes.class);
        wiring.belongings(SqlImportBelongings.class);
    }
}
