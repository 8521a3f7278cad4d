package fr.faubourg.ui;

/** What this installation is: its name, and whether it is a demonstration with fictional data. */
public interface InstanceIdentity {
    /** The name of the territory of work, shown in page titles: "Rivemont". */
    String name();

    /** True when the data is the fictional demonstration, which every page then says. */
    boolean demo();
}
