package fr.faubourg.tables;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a GeoJSON FeatureCollection (RFC 7946, WGS84): a point per record that has one, {@code null} geometry for the others. */
final class GeoJsonTableWriter implements TableWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException {
        long count = 0;
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
                Stream<T> rows = export.rows().get()) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", export.title());
            json.writeStringProperty("source", export.source());
            json.writeStringProperty("date", stamp.day().toString());
            json.writeArrayPropertyStart("features");
            for (Iterator<T> iterator = rows.iterator(); iterator.hasNext(); count++) {
                feature(json, export, iterator.next());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return count;
    }

    private static <T> void feature(JsonGenerator json, TableExport<T> export, T row) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        TableExport.Position<T> where = export.point();
        GeoPoint point = where == null ? null : where.of(row);
        if (point == null) {
            json.writeNullProperty("geometry");
        } else {
            json.writeObjectPropertyStart("geometry");
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(point.longitude());
            json.writeNumber(point.latitude());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("properties");
        for (Column<T> column : export.columns()) {
            property(json, column, column.value().apply(row));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static <T> void property(JsonGenerator json, Column<T> column, @Nullable Object value) {
        json.writeName(column.heading());
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (column.type()) {
            case TEXT, DATE -> json.writeString(value.toString());
            case DATE_TIME ->
                json.writeString(((Instant) value)
                        .atZone(Values.PARIS)
                        .toOffsetDateTime()
                        .toString());
            case INTEGER -> json.writeNumber(((Number) value).longValue());
            case DECIMAL -> json.writeNumber((BigDecimal) value);
            case YES_NO -> json.writeBoolean((Boolean) value);
        }
    }
}
