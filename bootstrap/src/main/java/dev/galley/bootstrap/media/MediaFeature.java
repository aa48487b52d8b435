package dev.galley.bootstrap.media;

import dev.galley.application.job.Schedule;
import dev.galley.application.media.CheckUpload;
import dev.galley.application.media.ConfirmUpload;
import dev.galley.application.media.DeleteMedia;
import dev.galley.application.media.FindPictures;
import dev.galley.application.media.ForgetPictures;
import dev.galley.application.media.ForgetUnconfirmed;
import dev.galley.application.media.GetBarePicture;
import dev.galley.application.media.GetMedia;
import dev.galley.application.media.GetPicture;
import dev.galley.application.media.KeepUpload;
import dev.galley.application.media.LinkMedia;
import dev.galley.application.media.ListUploads;
import dev.galley.application.media.PrepareUpload;
import dev.galley.application.media.ReadContent;
import dev.galley.application.media.ReadUpload;
import dev.galley.application.media.ReceiveUpload;
import dev.galley.application.media.RemoveBlobs;
import dev.galley.application.media.RequestUpload;
import dev.galley.application.media.SettleUpload;
import dev.galley.application.media.ShowMedia;
import dev.galley.application.media.ShowToAll;
import dev.galley.application.media.TidyMedia;
import dev.galley.application.recipe.NoteRecipePhoto;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.media.MediaEvent;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Posters;
import dev.galley.domain.media.Uploads;
import dev.galley.domain.recipe.RecipeEvent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.http.media.MediaRoutes;
import dev.galley.persistence.media.FfmpegPosters;
import dev.galley.persistence.media.HmacMediaSeals;
import dev.galley.persistence.media.ImageIoPictures;
import dev.galley.persistence.media.JdbiUploads;
import dev.galley.persistence.media.SqlFindPictures;
import dev.galley.persistence.media.SqlGetPicture;
import dev.galley.persistence.media.SqlMediaBelongings;
import dev.galley.persistence.media.SqlReadContent;
import dev.galley.persistence.media.TemporaryFiles;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Pictures, videos and documents. Where their bytes lie is a setting, and bound with the settings. */
public final class MediaFeature implements Feature {
    /** Nothing has this id. */
    private static final UUID NOTHING = new UUID(0, 0);

    @Override
    public void wire(Wiring wiring) {
        wiring.handle(KeepUpload.class, KeepUpload.Handler.class);
        wiring.handle(RequestUpload.class, RequestUpload.Handler.class);
        wiring.handle(CheckUpload.class, CheckUpload.Handler.class);
        wiring.handle(ReceiveUpload.class, ReceiveUpload.Handler.class);
        wiring.handle(ConfirmUpload.class, ConfirmUpload.Handler.class);
        wiring.handle(GetMedia.class, GetMedia.Handler.class);
        wiring.handle(ShowMedia.class, ShowMedia.Handler.class);
        wiring.handle(DeleteMedia.class, DeleteMedia.Handler.class);
        wiring.handle(LinkMedia.class, LinkMedia.Handler.class);
        wiring.handle(GetPicture.class, SqlGetPicture.class);
        wiring.handle(GetBarePicture.class, GetBarePicture.Handler.class);
        wiring.handle(ReadContent.class, SqlReadContent.class);
        wiring.handle(ReadUpload.class, ReadUpload.Handler.class);
        wiring.handle(ListUploads.class, ListUploads.Handler.class);
        wiring.handle(SettleUpload.class, SettleUpload.Handler.class);
        wiring.handle(ForgetUnconfirmed.class, ForgetUnconfirmed.Handler.class);
        wiring.port(Uploads.class, JdbiUploads.class);
        wiring.port(Pictures.class, ImageIoPictures.class);
        wiring.port(Posters.class, FfmpegPosters.class);
        wiring.port(MediaSeals.class, HmacMediaSeals.class);
        wiring.job("media preparation", PrepareUpload.Work.class, PrepareUpload.class, PrepareUpload.AT_ONCE);
        wiring.job("media removal", RemoveBlobs.Work.class, RemoveBlobs.class);
        wiring.recurring("media tidying", new Schedule.Every(Duration.ofHours(1)), TidyMedia.class);
        wiring.recurring("temporary files", new Schedule.Every(Duration.ofHours(1)), TemporaryFiles.class);
        recipes(wiring);
        wiring.event("media.ready", MediaEvent.Ready.class);
        wiring.event("media.failed", MediaEvent.Failed.class);
        wiring.event("media.removed", MediaEvent.Removed.class);
        wiring.routes(MediaRoutes.class);
        wiring.belongings(SqlMediaBelongings.class);
    }

    /** A recipe has one picture, which is as public as it is. */
    private static void recipes(Wiring wiring) {
        wiring.handle(FindPictures.class, SqlFindPictures.class);
        wiring.handle(ShowToAll.class, ShowToAll.Handler.class);
        wiring.handle(ForgetPictures.class, ForgetPictures.Handler.class);
        wiring.react("media of published recipes", RecipeEvent.Published.class, it -> new ShowToAll(
                it.recipe().value(), true));
        wiring.react("media of withdrawn recipes", RecipeEvent.Withdrawn.class, it -> new ShowToAll(
                it.recipe().value(), false));
        wiring.react("media of removed recipes", RecipeEvent.Removed.class, it -> new ForgetPictures(
                it.recipe().value(), Optional.empty()));
        wiring.react("earlier pictures", MediaEvent.Ready.class, it -> new ForgetPictures(
                it.subject().orElse(NOTHING), Optional.of(it.media())));
        wiring.react("removed recipe pictures", MediaEvent.Removed.class, it -> new NoteRecipePhoto(
                new RecipeId(it.subject().orElse(NOTHING))));
        wiring.react("recipe pictures", MediaEvent.Ready.class, it -> new NoteRecipePhoto(
                new RecipeId(it.subject().orElse(NOTHING))));
    }
}
