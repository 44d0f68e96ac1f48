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
        "https://h/%E8%AE%A2%E5%8D%95.jar, 订单.jar",
        "HTTPS://h/a.jar?x=1, a.jar",
        "https://h/download?file=app-1.2.jar, download",
        "https://h/%FF%FE.jar, %FF%FE.jar",
        "https://h/a%2Fb.jar, a%2Fb.jar",
        "oss://acme/artifacts/job#2.jar, job#2.jar",
        "oss://acme/team#1/app-a.jar, app-a.jar",
        "oss://acme/what?/app-a.jar, app-a.jar",
        "s3://acme/a/job?v=2.jar, job?v=2.jar",
        "hdfs://n:8020/a/job#2.jar, job#2.jar",
        "oss://b/%E8%AE%A2%E5%8D%95.jar, %E8%AE%A2%E5%8D%95.jar",
        "oss://b/订单 a+b.jar, 订单 a+b.jar",
        "oss://b/100%.jar, 100%.jar",
        "/flink/usrlib/x.jar, x.jar",
        "x.jar, x.jar"
    })
    void shouldBeTheLastSegmentOfTheUri(String uri, String expected) {
        assertThat(ResourceName.of(FileAddress.of(uri)))
                .map(ResourceName::value)
                .contains(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "oss://bucket",
                "oss://bucket/",
                "https://host/lib/?x=1",
                "https://h?x=/a.jar",
                "https://b/%20"
            })
    void shouldBeNothingWhenTheUriEndsInNoFile(String uri) {
        assertThat(ResourceName.of(FileAddress.of(uri))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jar, true",
        "_ab, true",
        "订单.jar, true",
        "ab, false",
        "2a.jar, false",
        "a b.jar, false",
        "job#2.jar, false"
    })
    void shouldKnowDataphinsRule(String name, boolean legal) {
        assertThat(new ResourceName(name).isLegal()).isEqualTo(legal);
    }
}
