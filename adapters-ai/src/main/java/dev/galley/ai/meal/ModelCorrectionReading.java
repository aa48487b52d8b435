package dev.galley.ai.meal;

import dev.galley.ai.llm.Answer;
import dev.galley.ai.llm.Models;
import dev.galley.ai.llm.Prompt;
import dev.galley.ai.llm.Question;
import dev.galley.domain.llm.Account;
import dev.galley.domain.llm.Use;
import dev.galley.domain.meal.analysis.CorrectionReading;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Has the models of the chain for names read how people put their meals right. */
public final class ModelCorrectionReading implements CorrectionReading {
    /** Somebody waits, and the rules have an answer of their own. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int OUTPUT_TOKENS = 800;

    private final Models models;

    @Inject
    public ModelCorrectionReading(Models models) {
        this.models = models;
    }

    @Override
    public boolean canRead() {
        return models.hasOne(Use.NAMES);
    }

    @Override
    public Outcome read(Spoken spoken) {
        var question = new Question<>(
                Use.NAMES,
                prompt(spoken),
                List.of(),
                CorrectionReply.shape(spoken),
                new Account.Person(spoken.owner(), spoken.tier()),
                spoken.language(),
                PATIENCE).withOutputTokens(OUTPUT_TOKENS);
        return switch (models.ask(question)) {
            case Answer.Given<CorrectionReply.Read>(var read, var provider, _, _) -> new Outcome.Read(
                    read.changes(), read.left(), provider);
            case Answer.None<CorrectionReply.Read>(var why, _, _) -> new Outcome.Unread(switch (why) {
                case NO_PROVIDER -> Why.NO_PROVIDER;
                case OUT_OF_TIME, BUSY, FAILED -> Why.UNAVAILABLE;
                case REFUSED -> Why.REFUSED;
                case UNUSABLE -> Why.UNUSABLE;
            });
        };
    }

    static Prompt prompt(Spoken spoken) {
        var items = spoken.items();
        return Prompt.of("meal/correction")
                .data("items", IntStream.range(0, items.size())
                        .mapToObj(i -> "%d. %s, %s".formatted(i + 1, items.get(i).name(), items.get(i).amount()))
                        .collect(Collectors.joining("\n")))
                .data("what the person says", spoken.text());
    }
}
