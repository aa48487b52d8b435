package dev.galley.application.meal.analysis;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import dev.galley.application.bus.Access;
import dev.galley.application.bus.Caller;
import dev.galley.application.bus.Command;
import dev.galley.application.bus.Handles;
import dev.galley.domain.kernel.Language;
import dev.galley.domain.kernel.UserId;
import dev.galley.domain.kernel.Versioned;
import dev.galley.domain.meal.Meal;
import dev.galley.domain.meal.MealId;
import dev.galley.domain.meal.MealItem;
import dev.galley.domain.meal.analysis.Doubts;
import dev.galley.domain.meal.analysis.PhotoAnalyses;
import dev.galley.domain.meal.analysis.PortionWords;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes a person's answers to what they were asked about a meal. Refused with {@code MEAL_NOT_FOUND}, with
 * {@code MEAL_NOT_READY}, and with {@code VALIDATION_ERROR} where a question is not open or an answer is no amount: then
 * nothing is changed.
 */
public record AnswerQuestions(UserId owner, Optional<MealId> meal, List<AnswerQuestions.Said> answers,
        Language language)
        implements
            Command<Versioned<Meal>> {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,2})?");

    /** @param answer an amount: one of the options, a number of grams, or any other */
    public record Said(UUID question, String answer) {}

    public AnswerQuestions {
        answers = List.copyOf(answers);
    }

    @Override
    public Access access() {
        return new Access.Only(owner);
    }

    public static final class Handler implements Handles<AnswerQuestions, Versioned<Meal>> {
        private final PhotoAnalyses analyses;
        private final Correcting correcting;
        private final Remaking remaking;
        private final Clock clock;

        @Inject
        public Handler(PhotoAnalyses analyses, Correcting correcting, Remaking remaking, Clock clock) {
            this.analyses = analyses;
            this.correcting = correcting;
            this.remaking = remaking;
            this.clock = clock;
        }

        @Override
        public Versioned<Meal> handle(AnswerQuestions command, Caller caller) {
            var found = correcting.ready(command.owner, command.meal, "has no questions");
            var meal = found.value();
            var asked = analyses.asked(meal.id());
            var items = new ArrayList<>(meal.items());
            var answered = new HashSet<UUID>();
            var wrong = new TreeMap<String, String>();
            for (int i = 0; i < command.answers.size(); i++) {
                var said = command.answers.get(i);
                var path = "answers[%d]".formatted(i);
                int place = place(said.question, asked, meal, items);
                if (place < 0 || !answered.add(said.question)) {
                    wrong.put(path + ".questionId", "is not an open question of this meal");
                    continue;
                }
                amount(items.get(place), said.answer, command.language, caller)
                        .ifPresentOrElse(
                                item -> items.set(place, item),
                                () -> wrong.put(path + ".answer", "must be an amount, such as 150 g"));
            }
            if (!wrong.isEmpty()) {
                throw VALIDATION_ERROR.because("the answers are not valid", wrong);
            }
            var open = meal.questions().stream().filter(it -> !answered.contains(it.id())).toList();
            return correcting.keep(
                    found,
                    meal.answered(items, open, clock.instant()),
                    asked.stream().filter(it -> !answered.contains(it.question())).toList());
        }

        private static int place(UUID question, List<PhotoAnalyses.Asked> asked, Meal meal, List<MealItem> items) {
            boolean isOpen = meal.questions().stream().anyMatch(it -> it.id().equals(question));
            var about = asked.stream().filter(it -> it.question().equals(question)).findFirst();
            if (!isOpen) {
                return -1;
            }
            // a question about a meal that was told goes by the id of its item
            var item = about.map(PhotoAnalyses.Asked::item).orElse(question);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id().value().equals(item)) {
                    return i;
                }
            }
            return -1;
        }

        /** Who was asked without a scale at hand is believed to a tenth. */
        private Optional<MealItem> amount(MealItem item, String answer, Language language, Caller caller) {
            var plain = answer.strip();
            var grams = NUMBER.matcher(plain).matches()
                    ? Optional.of(Double.parseDouble(plain.replace(',', '.')))
                    : PortionWords.grams(plain);
            return grams.isPresent()
                    ? remaking.weighing(
                            item, BigDecimal.valueOf(grams.get()), Optional.of("g"), Doubts.said(grams.get()))
                    : remaking.measured(item, plain, language, caller);
        }
    }
}
