package io.dataphin.migration.api.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db_pass",
                "pg_pass",
                "pgpass",
                "dbPass",
                "mysql_pw",
                "mysqlpw",
                "dbPw",
                "sk",
                "ak",
                "oss.sk",
                "ossSk",
                "OSS_AK",
                "DB_PWD",
                "passwd",
                "passphrase",
                "secretKey",
                "security.token",
                "credentials",
                "auth",
                "sasl.jaas.config",
                "session-cookie",
                "数据库密码",
                "口令",
                "oss密钥",
                "登录凭证",
                "MIMA",
                "key-store"
            })
    void shouldKnowNamesOfSecretsAlsoShortAndChineseOnes(String name) {
        assertThat(SensitiveText.isNameOfSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task",
                "disk.size",
                "risk_score",
                "mask",
                "peak",
                "break",
                "bypass",
                "compass",
                "passenger_id",
                "author",
                "spwan",
                "name",
                "parallelism",
                "topic",
                "servers",
                "akka.timeout",
                "skip",
                "订单",
                "taskmanager.numberOfTaskSlots"
            })
    void shouldNotTakeOrdinaryNamesForSecrets(String name) {
        assertThat(SensitiveText.isNameOfSecret(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://h/db?user=root&pass=C4nary!",
                "jdbc:oracle:thin:root/C4nary!@//ora:1521/x",
                "jdbc:oracle:thin:scott/C4nary!@ora:1521:x",
                "root/C4nary!@//ora:1521/x",
                "scott/C4nary!@ora.acme:1521",
                "root:C4nary!@tcp(mysql:3306)/db",
                "https://ci:C4nary!@nexus.acme/repo/app.jar",
                "https://ci:C4n/ary!C4nary!@nexus.acme/repo/app.jar",
                "https://ci:x@C4nary!@nexus.acme/repo/app.jar",
                "redis://:C4nary!@cache:6379/0",
                "mongodb://u:C4nary!@a:27017,b:27017/db",
                "-Dnacos.pass=C4nary! -Xmx2g",
                "--db-password C4nary! --topic orders",
                "--sk C4nary!",
                "{\"secretKey\" : \"C4nary!\"}",
                "{\\\"password\\\":\\\"C4nary!\\\"}",
                "{\"name\":\"DB_PASS\",\"value\":\"C4nary!\"}",
                "<Property name=\"password\">C4nary!</Property>",
                "<password>C4nary!</password>",
                "'password' = 'two words C4nary!'",
                "IDENTIFIED BY 'C4nary!'",
                "username=\"u\" password=\"C4nary!\";",
                "Authorization: Bearer C4nary!",
                "Authorization: Basic C4nary!",
                "数据库密码：C4nary!",
                "密码是C4nary!",
                "口令=C4nary!",
                "x-acs-security-token:C4nary!",
                "https://oss/x.jar?OSSAccessKeyId=C4nary!&Expires=1",
                "https://oss/x.jar?Expires=1&Signature=C4nary!",
                "SecurityToken%3DC4nary!%26Action",
                "server string to sign is:ACS3-HMAC-SHA256\nC4nary!",
                "The CanonicalRequest is POST / C4nary!",
                "EncodedDiagnosticMessage: C4nary!",
                "'password' = 'it''s-C4nary!', 'x' = 'y'",
                "'password' = 'it\\'s-C4nary!'",
                "{\"password\":\"ab\\\"cdC4nary!\"}",
                "{\\\"password\\\":\\\"ab\\\\\\\"cdC4nary!\\\"}",
                "{\"password\":[\"C4nary!\"]}",
                "{\"password\": [ \"a]\", \"C4nary!\" ]}",
                "{\"password\":{\"value\":\"C4nary!\"}}",
                "<name>fs.secret.key</name><value>C4nary!</value>",
                "<name>fs.secret.key</name>\n  <value>C4nary!</value>",
                "<password><![CDATA[C4nary!]]></password>",
                "密码\u3000：\u3000C4nary!",
                "password\u00A0=\u00A0C4nary!",
                "数据库密码（C4nary!）",
                "数据库密码(C4nary!)",
                "password（C4nary!）",
                "https:\\/\\/ci:C4nary!@nexus\\/x",
                "redis://:C4n/ary!C4nary!@cache/0",
                "s3n://AKIAEXAMPLE:C4n/ary!@bucket/x",
                "Authorization: Digest username=\"x\", response=\"C4nary!\"",
                "jdbc:sqlserver://h:1433;user=sa;password=C4nary!",
                "jdbc:mysql://h/db?user=root&password=C4nary!"
            })
    void shouldHideTheSecretWhateverStandsAroundIt(String text) {
        assertThat(SensitiveText.masked(text)).doesNotContain("C4n");
        assertThat(SensitiveText.holdsSecret(text)).isTrue();
        assertThat(SensitiveText.masked(SensitiveText.masked(text))).isEqualTo(SensitiveText.masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key LTAI5tExample0001 is disabled",
                "token CAISabcdefghijklmnopqrstuvwxyz0123456789== expired",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdef",
                "ghp_abcdefghijklmnopqrstuvwxyz",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----"
            })
    void shouldHideKeysAndTokensByTheirLooks(String text) {
        assertThat(SensitiveText.masked(text)).contains("***").doesNotContainPattern("LTAI5|CAISabc|eyJhb|ghp_|MIIE");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ci:pw@nexus.acme/libs/app.jar, https://nexus.acme/libs/app.jar",
        "file https://ci@nexus.acme/app.jar is missing, file https://nexus.acme/app.jar is missing",
        "jdbc:mysql://root:p@h:3306/db?useSSL=false, jdbc:mysql://h:3306/db?useSSL=false",
        "jdbc:mysql://h/db?user=root&pass=x&ssl=true, jdbc:mysql://h/db?user=root&pass=***&ssl=true"
    })
    void shouldLeaveTheRestOfAnAddressReadable(String text, String masked) {
        assertThat(SensitiveText.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "kafka-1:9092,kafka-2:9092",
                "oss://bucket/team#1/lib@2.jar",
                "http://host:8080/libs/a@2.jar",
                "Encountered \"FORM\" at line 4, column 11.",
                "files are missing in the project: app-1.2.jar, common.jar",
                "You are not authorized to do this: ram:GetX",
                "PRIMARY KEY: id",
                "No match found for function signature foo(<NUMERIC>)",
                "variables db_pass, kafka_pw, ${secret_values.kafka_pw}",
                "3 checks passed: all",
                "2026-11-22T08:00:00Z",
                "ops@acme.com",
                "git@github.com:acme/jobs.git",
                "com.acme.v2.MaskPhone",
                "http://[2001:db8::1]:8080/libs/a@2.jar",
                "oss://bucket:team/pa@th/x.jar",
                "oss://bucket:team/lib@2.jar",
                "oss://b/team-a/auth=v1/job.jar (orders), oss://b/team-b/auth=v1/job.jar (refunds)",
                "decrypt_token (com.acme.D <> com.acme.v2.D), secret_of (a.Secret <> b.Secret)",
                "make_key (a.Key <> b.Key), pass (a.Pass <> b.Pass)"
            })
    void shouldLeaveOrdinaryTextsAlone(String text) {
        assertThat(SensitiveText.masked(text)).isEqualTo(text);
        assertThat(SensitiveText.holdsSecret(text)).isFalse();
    }

    @Test
    void shouldTakeNothingForNothing() {
        assertThat(SensitiveText.masked(null)).isNull();
        assertThat(SensitiveText.masked("")).isEmpty();
        assertThat(SensitiveText.holdsSecret(null)).isFalse();
    }

    @Test
    void shouldHideSecretsInTheValuesOfMessagesAndInTheWordsOfPlatforms() {
        assertThat(Message.of("X", "uri", "https://ci:pw@nexus/app.jar").parameters())
                .containsEntry("uri", "https://nexus/app.jar");
        assertThat(PlatformText.message("wrong\nsecurityToken=abc")).isEqualTo("wrong securityToken=***");
    }

    @Test
    void shouldHideAUserBeforeALongTextIsCut() {
        String words = "x".repeat(PlatformText.MESSAGE - 20) + " https://ci:C4nary-C4nary-C4nary@nexus/app.jar";

        assertThat(PlatformText.message(words)).doesNotContain("C4nary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//a:",
                "//a@",
                "//a:b/",
                "//:a",
                "//a:a@",
                "'",
                "\"",
                "\\\"",
                "''",
                "key=",
                "key='",
                "key=[",
                "key= [",
                "{\"password\":",
                "-Dpass=",
                "-pass ",
                "--pass",
                "<a",
                "<pass>",
                "</pass><value>",
                "key",
                "pass",
                "pass ",
                "a:b/",
                "thin:",
                "thin:a/",
                ";a/b@",
                ";a:b@",
                "eyJ-",
                "eyJaaaaaaaa.",
                "-----BEGIN ",
                "string to ",
                "canonical ",
                "bearer ",
                "password '",
                "密码 ",
                "密码是",
                "密码（",
                "://",
                "://a=",
                "\\",
                "pass\\",
                "@",
                "CAIS",
                "basic ",
                "key=\\\"",
                "pass,value",
                "key=basic "
            })
    void shouldTakeHostileTextsInShortTime(String part) {
        masked(part.repeat(200_000 / part.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass",
                "pwd",
                "secret",
                "token",
                "credential",
                "auth",
                "private",
                "signature",
                "sasl",
                "cookie",
                "pw",
                "sk",
                "xSk",
                "密码",
                "口令",
                "access key",
                "key",
                "--key",
                "password",
                "identified",
                "identified by",
                "密码是",
                "string",
                "string to",
                "canonical",
                "key=bearer",
                "pass\","
            })
    void shouldTakeLongTextsBehindAWordInShortTime(String word) {
        masked(word + " ".repeat(200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "a", "\\", "-", "."})
    void shouldTakeLongNamesAndSignsInShortTime(String sign) {
        masked("--pass" + sign.repeat(200_000));
        masked("pass=[" + sign.repeat(200_000));
    }

    private static void masked(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> assertThat(SensitiveText.masked(text)).isNotNull());
    }
}
