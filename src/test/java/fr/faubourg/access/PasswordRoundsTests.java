package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class PasswordRoundsTests {

    @Test
    void applicationHashesPasswordsWithSixHundredThousandRounds() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();

        assertThat(settings.getProperty("faubourg.password-rounds")).isEqualTo(600_000);
    }
}
