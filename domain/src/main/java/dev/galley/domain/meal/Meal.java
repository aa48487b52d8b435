package dev.galley.domain.meal;

import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_FOUND;
import static dev.galley.domain.meal.MealRefusal.MEAL_NOT_READY;
import static dev.galley.domain.meal.MealRefusal.MEAL_STATUS_CONFLICT;

import dev.galley.domain.kernel.Change;
import dev.galley.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a person ate at one time. It keeps its figures whatever becomes of the foods and recipes, and its day wherever the
 * person lives later. How often it was saved is told by the {@link dev.galley.domain.kernel.Versioned} around it.
 *
 * @param name of the dish, where somebody gave one
 * @param zone where it was eaten
 * @param items in the order in which they are shown, each with an id of its own; at least one where it is ready
 * @param edited whether its owner changed it after it was logged
 */
public record Meal(
        MealId id,
        UserId owner,
        Optional<String> name,
        MealType type,
        Instant eatenAt,
        ZoneId zone,
        MealState state,
        List<MealItem> items,
        MealOrigin origin,
        boolean edited,
        Instant createdAt,
        Instant updatedAt) {
    public static final int LONGEST_NAME = 200;
    public static final int MOST_ITEMS = 100;
    /** So long a deleted meal can be brought back; then it is purged. */
    public static final Duration UNDO = Duration.ofDays(30);
    private static final int NAMED_ITEMS = 3;

    public Meal {
        items = List.copyOf(items);
        eatenAt = eatenAt.truncatedTo(ChronoUnit.MICROS); // as the database does
        if (name.filter(it -> it.isBlank() || it.length() > LONGEST_NAME).isPresent()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("more than %d items".formatted(MOST_ITEMS));
        }
        if (items.stream().map(MealItem::id).distinct().count() < items.size()) {
            throw new IllegalArgumentException("two items have one id");
        }
        if (items.isEmpty() && isReady(state)) {
            throw new IllegalArgumentException("nothing was eaten");
        }
    }

    private static boolean isReady(MealState state) {
        return switch (state) {
            case MealState.Ready _ -> true;
            case MealState.Inactive(_, var before) -> before instanceof MealState.Ready;
            case MealState.Underway _,MealState.Failed _ -> false;
        };
    }

    /** One whose items are known. */
    public static Change<Meal, MealEvent> log(
            MealId id,
            UserId owner,
            Optional<String> name,
            MealType type,
            Instant eatenAt,
            ZoneId zone,
            List<MealItem> items,
            MealOrigin origin,
            Instant now) {
        return log(id, owner, name, type, eatenAt, zone, items, origin, List.of(), now);
    }

    /**
     * The same, where its owner may be asked about it.
     *
     * @param questions each goes by the id of the item that it is about
     */
    public static Change<Meal, MealEvent> log(
            MealId id,
            UserId owner,
            Optional<String> name,
            MealType type,
            Instant eatenAt,
            ZoneId zone,
            List<MealItem> items,
            MealOrigin origin,
            List<Question> questions,
            Instant now) {
        var ready = new MealState.Ready(now, questions);
        var meal = new Meal(id, owner, name, type, eatenAt, zone, ready, items, origin, false, now, now);
        return new Change<>(meal, new MealEvent.Logged(id, owner, meal.day()));
    }

    /** One of which there is a photo, and nobody has looked at it yet. */
    public static Change<Meal, MealEvent> photograph(
            MealId id,
            UserId owner,
            Optional<String> name,
            MealType type,
            Instant eatenAt,
            ZoneId zone,
            MealOrigin origin,
            Instant now) {
        var waiting = new MealState.Underway(MealStatus.PROCESSING);
        var meal = new Meal(id, owner, name, type, eatenAt, zone, waiting, List.of(), origin, false, now, now);
        return new Change<>(meal, new MealEvent.Photographed(id, owner, meal.day()));
    }

    public MealStatus status() {
        return state.status();
    }

    /** The local day that it belongs to. */
    public LocalDate day() {
        return eatenAt.atZone(zone).toLocalDate();
    }

    /** Its name, else what is in it; absent while neither is known. */
    public Optional<String> dishName() {
        return name.or(() -> items.isEmpty() ? Optional.empty() : Optional.of(named()));
    }

    private String named() {
        var names = items.stream().limit(NAMED_ITEMS).map(MealItem::name).collect(Collectors.joining(", "));
        var all = items.size() > NAMED_ITEMS ? names + ", …" : names;
        return MealItem.shortened(all, LONGEST_NAME);
    }

    public Intake intake() {
        return Intake.of(items);
    }

    public Optional<MealFailure> failure() {
        return state instanceof MealState.Failed(_, var why) ? Optional.of(why) : Optional.empty();
    }

    /** Since when there are figures. */
    public Optional<Instant> readyAt() {
        return state instanceof MealState.Ready ready ? Optional.of(ready.at()) : Optional.empty();
    }

    /** What its owner may be asked; empty but for a meal that is ready. */
    public List<Question> questions() {
        return state instanceof MealState.Ready ready ? ready.questions() : List.of();
    }

    /**
     * Somebody looks at the photo.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_STATUS_CONFLICT}
     */
    public Meal analyze(Instant now) {
        return in(new MealState.Underway(MealStatus.ANALYZING), now);
    }

    /**
     * It is known what is on the plate; the figures are looked up next.
     *
     * @param dish what it looks like; a name that its owner gave stays
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_STATUS_CONFLICT}
     */
    public Meal enrich(Optional<String> dish, List<MealItem> seen, MealOrigin from, Instant now) {
        var enriching = in(new MealState.Underway(MealStatus.ENRICHING), now);
        return enriching.saying(name.or(() -> dish), type, eatenAt, seen, from, edited);
    }

    /**
     * There are figures.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_STATUS_CONFLICT}
     */
    public Change<Meal, MealEvent> ready(List<MealItem> known, List<Question> questions, Instant now) {
        require(MealStatus.READY);
        var meal = known(new MealState.Ready(now, questions), known, edited, now);
        return new Change<>(meal, new MealEvent.Ready(id, owner, day()));
    }

    /**
     * Nothing came of it.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_STATUS_CONFLICT}
     */
    public Change<Meal, MealEvent> fail(MealFailure why, Instant now) {
        return new Change<>(in(new MealState.Failed(now, why), now), new MealEvent.Failed(id, owner, day()));
    }

    /**
     * Begins anew what failed.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_STATUS_CONFLICT}
     */
    public Change<Meal, MealEvent> reanalyze(Instant now) {
        var again = in(new MealState.Underway(MealStatus.PROCESSING), now);
        return new Change<>(again, new MealEvent.Photographed(id, owner, day()));
    }

    /**
     * Says something else from now on; empty if it says that already. Other items leave no question open.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if items are to change that are not known yet
     */
    public Optional<Change<Meal, MealEvent>> edit(MealEdit edit, Instant now) {
        boolean sameItems = edit.items().map(items::equals).orElse(true);
        if (!sameItems && status() != MealStatus.READY) {
            throw MEAL_NOT_READY.because("the items of a meal that is " + status() + " cannot be changed");
        }
        var after = saying(
                edit.name().or(() -> name),
                edit.type().orElse(type),
                edit.eatenAt().orElse(eatenAt),
                edit.items().orElse(items),
                origin,
                edited);
        if (after.equals(this)) {
            return Optional.empty();
        }
        var settled = sameItems || questions().isEmpty()
                ? state
                : new MealState.Ready(readyAt().orElse(now), List.of());
        var edited = new Meal(
                id,
                owner,
                after.name,
                after.type,
                after.eatenAt,
                zone,
                settled,
                after.items,
                origin,
                true,
                createdAt,
                now);
        return Optional.of(new Change<>(edited, new MealEvent.Edited(id, owner, edited.day(), day())));
    }

    /**
     * Another look at its photo has found something else, which leaves no question open. Nothing of it is the owner's doing.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if nothing was found before
     */
    public Change<Meal, MealEvent> seenAnew(List<MealItem> seen, MealOrigin from, Instant now) {
        if (!(state instanceof MealState.Ready(var since, _))) {
            throw MEAL_NOT_READY.because("a meal that is " + status() + " is not looked at anew");
        }
        var ready = new MealState.Ready(since, List.of());
        var meal = new Meal(id, owner, name, type, eatenAt, zone, ready, seen, from, edited, createdAt, now);
        return new Change<>(meal, new MealEvent.Edited(id, owner, day(), day()));
    }

    /**
     * Its owner has answered questions. It stays as it is else, and the other questions stay open.
     *
     * @param better the items as the answers make them
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if nothing was asked yet
     */
    public Change<Meal, MealEvent> answered(List<MealItem> better, List<Question> open, Instant now) {
        if (!(state instanceof MealState.Ready(var since, _))) {
            throw MEAL_NOT_READY.because("a meal that is " + status() + " has no questions");
        }
        var meal = known(new MealState.Ready(since, open), better, true, now);
        return new Change<>(meal, new MealEvent.Edited(id, owner, day(), day()));
    }

    /**
     * Says again what it said before it was put right: its questions are open again, and who had read it is named.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if nothing was found yet
     */
    public Change<Meal, MealEvent> takenBack(
            List<MealItem> former, Optional<String> provider, List<Question> open, Instant now) {
        if (!(state instanceof MealState.Ready(var since, _))) {
            throw MEAL_NOT_READY.because("a meal that is " + status() + " was not put right");
        }
        var ready = new MealState.Ready(since, open);
        var from = new MealOrigin(origin.image(), origin.strategy(), provider);
        var meal = new Meal(id, owner, name, type, eatenAt, zone, ready, former, from, true, createdAt, now);
        return new Change<>(meal, new MealEvent.Edited(id, owner, day(), day()));
    }

    /** Its photo is gone for good. All that was seen in it stays. */
    public Meal unpictured(Instant now) {
        var blind = new MealOrigin(Optional.empty(), origin.strategy(), origin.provider());
        return new Meal(id, owner, name, type, eatenAt, zone, state, items, blind, edited, createdAt, now);
    }

    /** Takes it away; for {@link #UNDO} it can be brought back. */
    public Change<Meal, MealEvent> delete(Instant now) {
        var before = switch (state) {
            case MealState.Resting resting -> resting;
            case MealState.Underway _ -> new MealState.Failed(now, MealFailure.ANALYSIS_STOPPED);
            case MealState.Inactive _ -> throw gone();
        };
        return new Change<>(in(new MealState.Inactive(now, before), now), new MealEvent.Deleted(id, owner, day()));
    }

    /**
     * Brings it back as it was; empty if it is not deleted.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_FOUND} if it was deleted too long ago
     */
    public Optional<Change<Meal, MealEvent>> restore(Instant now) {
        if (!(state instanceof MealState.Inactive(var since, var before))) {
            return Optional.empty();
        }
        if (!now.isBefore(since.plus(UNDO))) {
            throw gone();
        }
        return Optional.of(new Change<>(in(before, now), new MealEvent.Restored(id, owner, day())));
    }

    /**
     * The same eaten again, with the same figures and items of new ids.
     *
     * @throws dev.galley.domain.kernel.Refused with {@code MEAL_NOT_READY} if it is not known yet what is in it
     */
    public Change<Meal, MealEvent> again(
            MealId otherId, Supplier<ItemId> ids, MealType when, Instant eaten, ZoneId where, Instant now) {
        if (status() != MealStatus.READY) {
            throw MEAL_NOT_READY.because("a meal that is " + status() + " cannot be copied");
        }
        var copies = items.stream().map(item -> item.withId(ids.get())).toList();
        return log(otherId, owner, name, when, eaten, where, copies, origin, now);
    }

    private Meal saying(
            Optional<String> newName,
            MealType newType,
            Instant newEatenAt,
            List<MealItem> newItems,
            MealOrigin newOrigin,
            boolean newEdited) {
        return new Meal(
                id,
                owner,
                newName,
                newType,
                newEatenAt,
                zone,
                state,
                newItems,
                newOrigin,
                newEdited,
                createdAt,
                updatedAt);
    }

    private Meal known(MealState.Ready next, List<MealItem> newItems, boolean newEdited, Instant now) {
        return new Meal(id, owner, name, type, eatenAt, zone, next, newItems, origin, newEdited, createdAt, now);
    }

    private Meal in(MealState next, Instant now) {
        require(next.status());
        return new Meal(id, owner, name, type, eatenAt, zone, next, items, origin, edited, createdAt, now);
    }

    private void require(MealStatus next) {
        if (!status().mayBecome(next)) {
            throw MEAL_STATUS_CONFLICT.because("a meal that is %s cannot become %s".formatted(status(), next));
        }
    }

    private static dev.galley.domain.kernel.Refused gone() {
        return MEAL_NOT_FOUND.because("there is no such meal");
    }
}
