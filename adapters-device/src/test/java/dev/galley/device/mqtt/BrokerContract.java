package dev.galley.device.mqtt;

/** What Galley needs of a broker, the embedded one or another. */
interface BrokerContract
        extends
            ConnectingContract,
            DeliveringContract,
            RetainingContract,
            SubscribingContract,
            RefusingContract {}
