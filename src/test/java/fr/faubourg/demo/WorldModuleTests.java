package fr.faubourg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.territory.PlaceSummary;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private World world;

    @Autowired
    private Places places;

    private Setting setting;

    @BeforeAll
    void tell() {
        setting = world.tell(TODAY);
    }

    @Test
    void hallsLieInTheirBuildingResidenceNeighbourhoodAndCommune() {
        assertThat(places.ancestors(setting.place("moulin-h7")).stream().map(PlaceSummary::name))
                .containsExactly("Rivemont", "Les Tanneries", "Résidence du Moulin", "Bâtiment C");
    }
}
