package dev.galley.application.meal.diary;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Query;
import dev.galley.domain.kernel.Interval;
import dev.galley.domain.kernel.UserId;
import java.time.LocalDate;
import java.util.List;

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
        Days.check(from, to, MOST_DAYS);
    }

    @Override
    public Access access() {
        return new Access.Only(user);
    }
}
