package dev.galley.http.server;

import dev.galley.domain.kernel.safety.Concern;
import dev.galley.domain.kernel.safety.Judgement;
import dev.galley.domain.kernel.safety.Verdict;
import java.util.List;

/**
 * Whether the reader may eat it, by the allergies and diets that they told; of whoever told none nothing is said.
 *
 * @param concerns the worst first; none where it is safe
 */
public record Safety(Verdict verdict, List<ShownConcern> concerns) {
    /** @param about the code of an allergen or a diet */
    public record ShownConcern(Concern.Kind kind, String about) {}

    public static Safety of(Judgement judgement) {
        return new Safety(
                judgement.verdict(),
                judgement.concerns().stream()
                        .map(concern -> new ShownConcern(concern.kind(), concern.about()))
                        .toList());
    }
}
