package fr.faubourg.database;

/** How to reach the application's database with its three roles; for what stands outside of the pools, such as backups. */
@FunctionalInterface
public interface DatabaseSource {
    DatabaseAccess access();
}
