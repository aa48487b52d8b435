package dev.galley.domain.identity;

import dev.galley.domain.kernel.TestClock;

class InMemoryAccessTokensTest implements AccessTokensContract {
    private final TestClock clock = new TestClock();
    private final AccessTokens tokens = new InMemoryAccessTokens(clock);

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
