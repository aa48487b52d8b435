package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.UserId;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that somebody ate or weighed, as a file: a line for each item of each meal that is ready, or for each weight, in the
 * order of days. Neither memory nor a connection is held while it is read.
 *
 * @param from included, like {@code to}; absent for no limit
 */
public record ExportDiary(
        UserId owner, Content content, Format format, Optional<LocalDate> from, Optional<LocalDate> to)
        implements
            Query<ExportDiary.File> {
    public enum Content {
        MEALS, WEIGHTS
    }

    public enum Format {
        /** RFC 4180, with a header. What is unknown is empty. */
        CSV,
        /** An array of objects. What is unknown is absent. */
        JSON
    }

    /** @param content to be closed, which leaves nothing of it on this machine */
    public record File(long bytes, InputStream content) {}

    public ExportDiary {
        if (from.isPresent() && to.isPresent()) {
            Days.checkOrder(from.get(), to.get());
        }
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }
}
