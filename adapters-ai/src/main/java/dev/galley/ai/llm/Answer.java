package dev.galley.ai.llm;

import dev.galley.domain.llm.Attempt;
import dev.galley.domain.llm.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of a question. */
public sealed interface Answer<T> {
    /** What was tried, in order, models passed over included. Empty where the answer was kept from before. */
    List<Attempt> tried();

    /**
     * @param provider who answered, as shown to people: {@code ollama:llava}
     * @param kept whether it is the answer to the same question from before
     */
    record Given<T>(T value, String provider, boolean kept, List<Attempt> tried) implements Answer<T> {
        public Given {
            tried = List.copyOf(tried);
        }

        public Given(T value, String provider) {
            this(value, provider, false, List.of());
        }
    }

    /** @param retryAfter when it may be worth another try, where that is known */
    record None<T>(Unanswered why, Optional<Duration> retryAfter, List<Attempt> tried) implements Answer<T> {
        public None {
            tried = List.copyOf(tried);
        }

        public None(Unanswered why) {
            this(why, Optional.empty(), List.of());
        }
    }
}
