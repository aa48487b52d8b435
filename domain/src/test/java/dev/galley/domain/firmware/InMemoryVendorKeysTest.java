package dev.galley.domain.firmware;

class InMemoryVendorKeysTest implements VendorKeysContract {
    private final InMemoryVendorKeys vendor = new InMemoryVendorKeys("vendor");

    @Override
    public VendorKeys keys() {
        return vendor;
    }

    @Override
    public Signature signed(Manifest manifest) {
        return vendor.sign(manifest);
    }

    @Override
    public Signature signedByAnother(Manifest manifest) {
        return new InMemoryVendorKeys("another").sign(manifest);
    }
}
