package fr.faubourg.halls;

import fr.faubourg.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the grid: its levels and its natures of acts. */
@Repository
class GridRepository {
    private final JdbcClient jdbc;

    GridRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All levels, least worrying first, those no more in use too. */
    List<HallLevel> levels() {
        return jdbc.sql("""
                        select id, code, label, meaning, row_number() over (order by position, code) as rank, count(*) over () as "of",
                            colour, active, source, note, version
                        from halls.level order by position, code
                        """).query(HallLevel.class).list();
    }

    Optional<HallLevel> level(UUID id) {
        return levels().stream().filter(level -> level.id().equals(id)).findFirst();
    }

    List<ActNature> natures() {
        return jdbc.sql("select id, label, active, source, version from halls.nature order by position, label")
                .query(ActNature.class)
                .list();
    }

    Optional<ActNature> nature(UUID id) {
        return natures().stream().filter(nature -> nature.id().equals(id)).findFirst();
    }

    boolean isLevelTaken(String label, @Nullable UUID except) {
        return isTaken("halls.level", label, except);
    }

    boolean isNatureTaken(String label, @Nullable UUID except) {
        return isTaken("halls.nature", label, except);
    }

    private boolean isTaken(String table, String label, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (select from %s
                            where lower(public.f_unaccent(label)) = lower(public.f_unaccent(:label)) and id is distinct from cast(:except as uuid))
                        """.formatted(table))
                .param("label", label)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** Adds a level above all others. */
    void add(LevelForm.Line line) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into halls.level (id, code, label, meaning, position, colour, active, source, note)
                        select :id, 'n-' || cast(:id as text), :label, :meaning, coalesce(max(position), 0) + 10, :colour, :active, :source, :note
                        from halls.level
                        """)
                .param("id", id)
                .param("label", line.label())
                .param("meaning", line.meaning())
                .param("colour", line.colour().name())
                .param("active", line.active())
                .param("source", line.source())
                .param("note", line.note())
                .update();
    }

    /** @return false when somebody changed it in the meantime */
    boolean change(UUID id, int version, LevelForm.Line line) {
        return jdbc.sql("""
                        update halls.level set label = :label, meaning = :meaning, colour = :colour, active = :active, source = :source,
                            note = :note, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("label", line.label())
                        .param("meaning", line.meaning())
                        .param("colour", line.colour().name())
                        .param("active", line.active())
                        .param("source", line.source())
                        .param("note", line.note())
                        .update()
                == 1;
    }

    void add(NatureForm.Line line) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into halls.nature (id, code, label, position, active, source)
                        select :id, 'n-' || cast(:id as text), :label, coalesce(max(position), 0) + 10, :active, :source from halls.nature
                        """)
                .param("id", id)
                .param("label", line.label())
                .param("active", line.active())
                .param("source", line.source())
                .update();
    }

    /** @return false when somebody changed it in the meantime */
    boolean change(UUID id, int version, NatureForm.Line line) {
        return jdbc.sql("""
                        update halls.nature set label = :label, active = :active, source = :source, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("label", line.label())
                        .param("active", line.active())
                        .param("source", line.source())
                        .update()
                == 1;
    }
}
