package dev.galley.bootstrap.media;

import dev.galley.application.job.Schedule;
import dev.galley.application.media.CheckUpload;
import dev.galley.application.media.ConfirmUpload;
import dev.galley.application.media.DeleteMedia;
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
import dev.galley.application.media.TidyMedia;
import dev.galley.bootstrap.wiring.Feature;
import dev.galley.bootstrap.wiring.Wiring;
import dev.galley.domain.media.MediaEvent;
import dev.galley.domain.media.MediaSeals;
import dev.galley.domain.media.Pictures;
import dev.galley.domain.media.Posters;
import dev.galley.domain.media.Uploads;
import dev.galley.http.media.MediaRoutes;
import dev.galley.persistence.media.FfmpegPosters;
import dev.galley.persistence.media.HmacMediaSeals;
import dev.galley.persistence.media.ImageIoPictures;
import dev.galley.persistence.media.JdbiUploads;
import dev.galley.persistence.media.SqlGetPicture;
import dev.galley.persistence.media.SqlMediaBelongings;
import dev.galley.persistence.media.SqlReadContent;
import dev.galley.persistence.media.TemporaryFiles;
import java.time.Duration;

/** Pictures, videos and documents. Where their bytes lie is a setting, and bound with the settings. */
public final class MediaFeature implements Feature {
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
        wiring.job("media preparation", PrepareUpload.Work.class, PrepareUpload.class);
        wiring.job("media removal", RemoveBlobs.Work.class, RemoveBlobs.class);
        wiring.recurring("media tidying", new Schedule.Every(Duration.ofHours(1)), TidyMedia.class);
        wiring.recurring("temporary files", new Schedule.Every(Duration.ofHours(1)), TemporaryFiles.class);
        wiring.event("media.ready", MediaEvent.Ready.class);
        wiring.event("media.failed", MediaEvent.Failed.class);
        wiring.event("media.removed", MediaEvent.Removed.class);
        wiring.routes(MediaRoutes.class);
        wiring.belongings(SqlMediaBelongings.class);
    }
}
