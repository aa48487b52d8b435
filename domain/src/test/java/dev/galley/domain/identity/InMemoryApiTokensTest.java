package dev.galley.domain.identity;

class InMemoryApiTokensTest implements ApiTokensContract {
    private final ApiTokens tokens = new InMemoryApiTokens();

    @Override
    public ApiTokens tokens() {
        return tokens;
    }
}
