package fr.faubourg.database;

import java.io.IOException;

/** Why a backup is not made or not restored. The message is in French, for the person who asked; nothing was changed. */
public final class BackupRefused extends IOException {

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
