package dev.galley.domain.appliance;

class InMemoryAppliancesTest implements AppliancesContract {
    private final Appliances appliances = new InMemoryAppliances();

    @Override
    public Appliances appliances() {
        return appliances;
    }
}
