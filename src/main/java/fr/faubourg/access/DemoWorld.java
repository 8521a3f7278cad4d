package fr.faubourg.access;

/** Builds the demonstration's fictional world in an empty instance. Implemented by the module that knows all others. */
public interface DemoWorld {

    /** The name of the fictional territory. */
    String name();

    /** Builds it, in the caller's transaction. */
    void build();
}
