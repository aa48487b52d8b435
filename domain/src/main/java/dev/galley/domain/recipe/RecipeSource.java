package dev.galley.domain.recipe;

import java.util.Optional;

/** Where a recipe comes from, and on what terms it may be used. At least one of them is known. */
public record RecipeSource(Optional<String> url, Optional<String> author, Optional<String> licence) {
    private static final int LONGEST = 2_000;

    public RecipeSource {
        var problems = new Problems();
        problems.text("url", url, LONGEST);
        problems.text("author", author, LONGEST);
        problems.text("licence", licence, LONGEST);
        problems.check(
                url.isEmpty() || url.get().startsWith("https://") || url.get().startsWith("http://"),
                "url",
                "must begin with http:// or https://");
        problems.check(
                url.isPresent() || author.isPresent() || licence.isPresent(),
                "url",
                "is required where author and licence are missing");
        problems.refuseIfAny("the source is not valid");
    }
}
