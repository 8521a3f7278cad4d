package fr.faubourg.ui;

import java.io.Serializable;

/**
 * The change that was just made and can be taken back beside the message that tells of it.
 *
 * @param action where the form that takes it back is posted
 * @param moment which change it was
 */
public record UndoOffer(String action, String moment) implements Serializable {
    private static final long serialVersionUID = 1L;
}
