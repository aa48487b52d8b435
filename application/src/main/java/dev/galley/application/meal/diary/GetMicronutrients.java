package dev.galley.application.meal.diary;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The vitamins, minerals and the like in what somebody ate over some days, as far as known, by their USDA numbers. It says
 * nothing of how much anybody needs. Refused with {@code VALIDATION_ERROR} if it ends before it starts or has more than
 * {@link #MOST_DAYS} days.
 *
 * @param to included
 */
public record GetMicronutrients(UserId user, LocalDate from, LocalDate to) implements Query<GetMicronutrients.View> {
    public static final int MOST_DAYS = 92;

    /** @param loggedDays days with a meal that is ready */
    public record View(LocalDate from, LocalDate to, int loggedDays, List<Sum> sums) {
        public View {
            sums = List.copyOf(sums);
        }
    }

    /**
     * @param total of all days
     * @param coverage the share of what was eaten that tells of it, by weight where everything has one, else each item
     *     counts the same
     */
    public record Sum(String number, String name, String unit, Interval total, double coverage) {}

    public GetMicronutrients {
        if (from.isAfter(to)) {
            throw VALIDATION_ERROR.because("it ends before it starts", Map.of("to", "must not be before from"));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw VALIDATION_ERROR.because(
                    "these are too many days", Map.of("to", "must be at most " + MOST_DAYS + " days from from"));
        }
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
