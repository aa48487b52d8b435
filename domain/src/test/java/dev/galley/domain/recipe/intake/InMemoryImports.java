package dev.galley.domain.recipe.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public final class InMemoryImports implements Imports {
    private final Map<ImportId, RecipeImport> imports = new HashMap<>();
    private final Map<ImportId, Map<Integer, byte[]>> parts = new HashMap<>();
    private final Map<ImportId, TreeMap<Integer, ImportEntry>> entries = new HashMap<>();

    @Override
    public Optional<RecipeImport> of(ImportId id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Optional<RecipeImport> toChange(ImportId id) {
        return of(id);
    }

    @Override
    public void save(RecipeImport changed) {
        imports.put(changed.id(), changed);
    }

    @Override
    public void keepPart(ImportId id, int number, byte[] content) {
        parts.computeIfAbsent(id, _ -> new HashMap<>()).put(number, content.clone());
    }

    @Override
    public Optional<byte[]> part(ImportId id, int number) {
        return Optional.ofNullable(parts.getOrDefault(id, Map.of()).get(number));
    }

    @Override
    public void dropFile(ImportId id) {
        parts.remove(id);
    }

    @Override
    public boolean keep(ImportId id, ImportEntry entry) {
        return entries.computeIfAbsent(id, _ -> new TreeMap<>()).putIfAbsent(entry.position(), entry) == null;
    }

    @Override
    public void settle(ImportId id, ImportEntry entry) {
        entries.computeIfAbsent(id, _ -> new TreeMap<>()).put(entry.position(), entry);
    }

    @Override
    public List<ImportEntry> entries(ImportId id) {
        return List.copyOf(entries.getOrDefault(id, new TreeMap<>()).values());
    }

    @Override
    public int forgetBefore(Instant then) {
        var old = imports.values().stream().filter(it -> it.updatedAt().isBefore(then)).map(RecipeImport::id).toList();
        old.forEach(id -> {
            imports.remove(id);
            parts.remove(id);
            entries.remove(id);
        });
        return old.size();
    }
}
