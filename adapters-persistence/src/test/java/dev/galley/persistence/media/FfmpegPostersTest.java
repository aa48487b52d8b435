package dev.galley.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.domain.kernel.SharedData;
import dev.galley.domain.media.Posters;
import dev.galley.domain.media.PostersContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FfmpegPostersTest implements PostersContract {
    private static final Path VIDEO = SharedData.of("media/video/cooking-slideshow.mp4");

    @Override
    public Posters posters() {
        return new FfmpegPosters();
    }

    @Test
    void where_there_is_no_ffmpeg_nobody_can_look() {
        assertThat(FfmpegPosters.found("/nowhere:")).isEmpty();
        assertThat(new FfmpegPosters(Optional.empty()).canLook()).isFalse();
        assertThat(new FfmpegPosters(Optional.empty()).poster(new byte[10])).isEmpty();
    }

    @Test
    void a_video_has_a_poster_where_there_is_an_ffmpeg() throws IOException {
        assumeTrue(posters().canLook() && Files.exists(VIDEO));
        var poster = posters().poster(Files.readAllBytes(VIDEO)).orElseThrow();
        assertThat(poster).startsWith(0x89, 'P', 'N', 'G');
    }
}
