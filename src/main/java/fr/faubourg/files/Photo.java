package fr.faubourg.files;

import java.util.UUID;

/**
 * A photo of a record.
 *
 * @param subjectId the record it belongs to
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(PhotoId id, UUID subjectId, int width, int height) {}
