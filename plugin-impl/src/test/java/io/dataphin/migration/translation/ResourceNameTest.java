package io.dataphin.migration.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceNameTest {

    @ParameterizedTest
    @CsvSource({
        "oss://shop-flink/artifacts/ip-geo-2.1.jar, ip-geo-2.1.jar",
        "https://files.shop.example/lib/geoip-3.0.jar?Expires=1&a=/b.jar#c/d, geoip-3.0.jar",
        "oss://b/%E8%AE%A2%E5%8D%95.jar, 订单.jar",
        "oss://b/订单 a+b.jar, 订单 a+b.jar",
        "oss://b/100%.jar, 100%.jar",
        "oss://b/%FF%FE.jar, %FF%FE.jar",
        "oss://b/a%2Fb.jar, a%2Fb.jar",
        "/flink/usrlib/x.jar, x.jar",
        "x.jar, x.jar"
    })
    void shouldBeTheLastSegmentOfTheUri(String uri, String expected) {
        assertThat(ResourceName.ofUri(uri)).map(ResourceName::value).contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "oss://bucket", "oss://bucket/", "https://host/lib/?x=1", "oss://b/%20"})
    void shouldBeNothingWhenTheUriEndsInNoFile(String uri) {
        assertThat(ResourceName.ofUri(uri)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.jar, true", "_ab, true", "订单.jar, true", "ab, false", "2a.jar, false", "a b.jar, false"})
    void shouldKnowDataphinsRule(String name, boolean legal) {
        assertThat(new ResourceName(name).isLegal()).isEqualTo(legal);
    }
}
