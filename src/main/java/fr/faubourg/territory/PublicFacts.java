package fr.faubourg.territory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules add to the public facts about places: values of indicators, and which neighbourhood followed which. */
@Component
public class PublicFacts {

    private final IndicatorRepository indicators;
    private final QpvPassages passages;

    PublicFacts(IndicatorRepository indicators, QpvPassages passages) {
        this.indicators = indicators;
        this.passages = passages;
    }

    /**
     * Records an indicator and its values for a year.
     *
     * @param published the values, in the indicator's unit
     * @param withheld the places whose value is a secret of the producer's
     */
    @Transactional
    public void measure(
            Indicator indicator, int year, Map<PlaceId, BigDecimal> published, Collection<PlaceId> withheld) {
        indicators.save(indicator);
        List<IndicatorRepository.Value> values = new ArrayList<>();
        published.forEach(
                (place, value) -> values.add(IndicatorRepository.Value.fresh(place.value(), indicator.id(), value)));
        withheld.forEach(place -> values.add(IndicatorRepository.Value.fresh(place.value(), indicator.id(), null)));
        indicators.saveValues(values, year);
    }

    /** The priority neighbourhood of 2015 became, wholly or partly, that of 2024. */
    @Transactional
    public void followed(String code2015, String code2024) {
        passages.add(List.of(List.of(code2015, code2024)));
    }
}
