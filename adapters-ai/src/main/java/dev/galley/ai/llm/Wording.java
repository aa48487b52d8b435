package dev.galley.ai.llm;

import dev.galley.ai.llm.wire.ReplySchema;
import dev.galley.ai.llm.wire.Request;
import dev.galley.ai.llm.wire.Request.Turn;
import dev.galley.domain.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Puts questions into words. Nothing reaches a provider that was not put in here. */
final class Wording {
    /** Pictures cost models a few hundred to some two thousand tokens. */
    private static final int TOKENS_OF_A_PICTURE = 2_000;
    private static final Prompt RULES = Prompt.of("llm/rules");
    private static final Prompt SHAPE = Prompt.of("llm/shape");
    private static final Prompt CORRECTION = Prompt.of("llm/correction");

    private final Supplier<String> marks;

    /** @param marks texts that nobody can foresee, a new one at each call */
    Wording(Supplier<String> marks) {
        this.marks = marks;
    }

    Request request(Question<?> question) {
        var language = name(question.language());
        var data = question.prompt().data();
        var fenced = Fence.around(data, marks);
        var instructions = new StringBuilder(question.prompt().instructions(language));
        instructions.append("\n\n").append(RULES.with("mark", fenced.mark()).instructions(language));
        question.shape().schema().ifPresent(
                schema -> instructions.append("\n\n").append(SHAPE.with("schema", schema).instructions(language)));
        var mark = marks.get(); // who knows their picture must not be able to name it in their words, and have it sent twice
        var pictures = question.pictures().stream()
                .map(picture -> new dev.galley.ai.llm.wire.Picture(
                        picture.mediaType(), picture.bytes(), picture.pixelHash() + mark, picture.content()))
                .toList();
        return new Request(
                Optional.of(instructions.toString()),
                List.of(Turn.user(fenced.text() + "Do as you were told.", pictures)),
                question.shape().schema().map(schema -> new ReplySchema(question.shape().name(), schema)),
                OptionalInt.of(question.outputTokens()),
                question.shape().schema().isPresent() ? OptionalDouble.of(0.1) : OptionalDouble.empty());
    }

    /** The same again, after an answer that could not be used. */
    Request again(Request first, String answer, String problem, Language language) {
        var turns = new ArrayList<>(first.turns());
        turns.add(Turn.model(answer.isBlank() ? "(nothing)" : answer.substring(0, Math.min(answer.length(), 8_000))));
        turns.add(Turn.user(CORRECTION.with("problem", problem).instructions(name(language))));
        return new Request(first.instructions(), turns, first.schema(), first.mostTokens(), first.temperature());
    }

    /** How many tokens it may become, in: more than it is likely to be. */
    static int inputTokens(Request request) {
        long tokens = 16 + tokens(request.instructions().orElse(""));
        for (var turn : request.turns()) {
            tokens += 8 + tokens(turn.text()) + (long) turn.pictures().size() * TOKENS_OF_A_PICTURE;
        }
        return (int) Math.min(tokens, Integer.MAX_VALUE);
    }

    /** A token is some four letters of a word, and one of a script without words. */
    static long tokens(String text) {
        long plain = text.chars().filter(letter -> letter < 0x250).count();
        return (plain + 2) / 3 + (text.length() - plain);
    }

    private static String name(Language language) {
        return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
    }
}
