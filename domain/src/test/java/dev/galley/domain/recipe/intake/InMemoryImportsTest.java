package dev.galley.domain.recipe.intake;

class InMemoryImportsTest implements ImportsContract {
    private final Imports imports = new InMemoryImports();

    @Override
    public Imports imports() {
        return imports;
    }
}
