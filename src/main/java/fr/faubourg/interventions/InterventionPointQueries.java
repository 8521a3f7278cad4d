package fr.faubourg.interventions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads points for the interactive map as GeoJSON, made by the database: the newest {@link #MOST} of a list. */
@Repository
class InterventionPointQueries {
    static final int MOST = 2_000;

    private final JdbcClient jdbc;

    InterventionPointQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String geoJson(InterventionSelections.Selection selection) {
        return jdbc.sql("""
                        select cast(json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(feature), '[]')) as text)
                        from (
                            select json_build_object(
                                'type', 'Feature',
                                'id', shown.id,
                                'geometry', json_build_object('type', 'Point', 'coordinates', json_build_array(
                                    coalesce(shown.lon, place.longitude), coalesce(shown.lat, place.latitude))),
                                'properties', json_build_object(
                                    'number', cast(shown.number as text), 'title', left(shown.work, 90), 'href', '/interventions/' || shown.id,
                                    'tone', case shown.state when 'PLANNED' then 'wait' when 'DONE' then 'ok' else '' end)) as feature
                            from (
                                select i.id, i.number, i.place_id, i.lon, i.lat, i.work, i.state
                                from interventions.intervention i
                                where %s
                                order by %s desc, i.number desc
                                limit %d
                            ) shown
                            join territory.place_v place on place.id = shown.place_id
                            where coalesce(shown.lon, place.longitude) is not null
                        ) features
                        """.formatted(selection.where(), InterventionSelections.FINISHED, MOST))
                .params(selection.parameters())
                .query(String.class)
                .single();
    }
}
