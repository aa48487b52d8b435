package dev.galley.domain.appliance.telemetry;

class InMemorySpellsTest implements SpellsContract {
    private final InMemorySpells spells = new InMemorySpells();

    @Override
    public Spells spells() {
        return spells;
    }
}
