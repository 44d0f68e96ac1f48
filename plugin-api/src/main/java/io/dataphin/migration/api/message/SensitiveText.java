package io.dataphin.migration.api.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one rule of what counts as a secret in a text: names that speak of one, and values that stand in the form of one. It is generous, since a value
 * hidden in vain does less harm than one shown. The same text comes out when it is applied twice.
 */
public final class SensitiveText {

    /** Shown instead of a value. */
    public static final String MASK = "***";

    /** Words inside of names, also as people shorten them. Names such as {@code bypass} and {@code author} hold others by chance. */
    private static final String WORDS =
            "(?:(?<!by|com|tres)pass(?!ive|eng|age|through|-through|ed\\b)|pwd|pswd|secret|token|credential"
                    + "|auth(?!or\\b|ors\\b|ori[sz]ed|entic)|private|signature|sasl|jaas|cookie|diagnosticmessage|pw(?![a-z])"
                    + "|(?<![a-z])(?:psw|sk|ak|sas|sig|creds?)(?![a-z])|(?-i:(?<=[a-z0-9])(?:Sk|SK|Ak|AK)(?![a-z]))"
                    + "|mima|miyao|kouling|密码|密碼|口令|密钥|密鑰|秘钥|金鑰|私钥|令牌|凭证|凭据|授权码|签名)";

    /** Blanks, also those of Chinese texts and of web pages; possessive, as two of them side by side must not try every division of the blanks. */
    private static final String BLANKS = "[\\s\\u00A0\\u3000]*+";

    /** The rest of a name. It has a limit, as every word inside of a name begins such a rest. */
    private static final String REST_OF_NAME = "[\\w.\\-]{0,200}+";

    /** The part {@code key} of a name is too common in plain words to stand for a secret in a sentence. */
    private static final String KEY_IN_TEXT =
            "|(?:access|secret|api|private|account|storage|encryption|master|shared|sign|signing|security|app)[-_. ]?key"
                    + "|key(?=['\"]?" + BLANKS + "=)";

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NAME = Pattern.compile(WORDS + "|key", ANY_CASE);

    /** Host and path of an address, where {@code auth=v1} is a folder. It ends where parameters may begin. */
    private static final String ADDRESS =
            "(?<address>:\\\\{0,4}/\\\\{0,4}/[^\\s/?#;,&|'\"<>]*+[\\w.\\-~/=+@$!\\\\\\p{IsHan}]*+)";

    /**
     * What stands before a value: {@code password=}, {@code "password" : }, {@code <password>}, {@code {"name":"password","value":},
     * {@code <name>password</name><value>}, {@code 密码（}. A round bracket behind a Latin name is mostly a call of a function.
     */
    private static final Pattern ASSIGNED = Pattern.compile(
            ADDRESS + "|(?:" + WORDS + KEY_IN_TEXT + ")" + REST_OF_NAME + "(?:\\\\*+['\"`])?" + BLANKS
                    + "(?:[,>]?" + BLANKS + "(?:\\\\*+['\"])?value(?:\\\\*+['\"])?" + BLANKS + "[:=]"
                    + "|</\\w{1,20}+>" + BLANKS + "<(?:value|string)>|=>|[=:：＝>（]|%3[AD]|(?<=\\p{IsHan}"
                    + "[\\s\\u00A0\\u3000]{0,5})\\()(?!//)"
                    + BLANKS + "(?:<!\\[CDATA\\[)?",
            ANY_CASE);

    /** {@code --password x}. */
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?<![\\w-])--?[\\w.\\-]{0,60}?(?:" + WORDS + "|key)" + REST_OF_NAME + "(?=\\s)" + BLANKS + "(?!-)",
            ANY_CASE);

    /** {@code IDENTIFIED BY 'x'}, {@code PASSWORD 'x'}, and words of a person. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:password|identified\\s++by)\\s++(?=['\"])|(?:密码|密碼|口令)" + BLANKS + "[是为為]" + BLANKS, ANY_CASE);

    /**
     * User and password before the host of an address, whatever signs they hold. A port is no password, and an address of IPv6 no user. A
     * password goes on behind a slash only when it surely began, without a user or with a key for one, or when a full name of a host follows it;
     * that way round it has a limit, as every {@code //} in it would read the rest of the text.
     */
    private static final Pattern USER_OF_ADDRESS = Pattern.compile("(?<=/\\\\{0,4}/)(?:[^\\s/?#'\"<>]*@|(?:"
            + "(?:(?:LTAI|AKIA|ASIA|AKID|STS\\.)\\w{0,100}+)?:(?:[^\\s@'\"<>]{0,300}+@){1,3}?"
            + "|[^\\s/@:'\"<>\\[]*+:(?!\\d{1,5}(?:[/?#,;\\\\]|$))(?:[^\\s@'\"<>]{0,300}+@){1,3}?"
            + "(?=[\\w.\\-]{1,255}+:\\d|(?:[\\w\\-]{1,63}+\\.){1,9}+[A-Za-z]{2}|localhost\\b)(?=[\\w.\\-]{1,255}+[:/\\\\]))"
            + "(?:[^\\s/?#'\"<>]*@)?)");

    /** {@code user/password@//host}, {@code thin:user/password@host}, {@code user:password@host:port}. */
    private static final Pattern USER_WITHOUT_SCHEME =
            Pattern.compile("(?<=thin:|oci:)[^\\s@/'\"]{0,300}+/[^\\s@'\"]{1,300}+(?=@)"
                    + "|(?<![\\w/.$#\\-])[\\w.$#\\-]++/[^\\s/@'\"<>]{1,300}+(?=@//|@[\\w.\\-]{1,255}+:\\d)"
                    + "|(?<![\\w/:.\\-])[\\w.\\-]++:[^\\s/@:'\"<>]{1,300}+(?=@tcp\\(|@[\\w.\\-]{1,255}+[:/])");

    /** What the gateway of the platforms quotes of a request; nothing behind it is for people. */
    private static final Pattern SIGNED_TEXT = Pattern.compile(
            "((?:string|request)[\\s_-]{0,20}+to[\\s_-]{0,20}+sign|canonical[\\s_-]{0,20}+request)\\b.*",
            ANY_CASE | Pattern.DOTALL);

    /** Keys and tokens that are known by their looks. */
    private static final Pattern LOOKS =
            Pattern.compile("\\b(?:LTAI|AKIA|ASIA|AKID|STS\\.)[A-Za-z0-9]{8,}+|\\bCAIS[\\w+/=\\-]{16,}+"
                    + "|\\beyJ(?:[\\w\\-]{16,}+|[\\w\\-]{8,15}+(?=\\.\\w))(?:\\.[\\w\\-]*+){0,2}|\\b(?:gh[pousr]_|glpat-|sk-|xox[bap]-)[\\w\\-]{16,}+"
                    + "|(?<=\\b[Bb]earer )[\\w.+/=~\\-]{8,}+|(?<=\\b[Bb]asic )[\\w+/=]{12,}+"
                    + "|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]{0,40}+-----)?");

    private SensitiveText() {}

    /** Whether a setting, variable or field of this name may hold a secret. */
    public static boolean isNameOfSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether a value has a secret inside. */
    public static boolean holdsSecret(String value) {
        return value != null && !value.equals(masked(value));
    }

    /**
     * The text with its secrets hidden, and without users and passwords in addresses.
     *
     * @param text null stays null
     */
    public static String masked(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String clean = SIGNED_TEXT.matcher(text).replaceAll("$1 " + MASK);
        clean = USER_OF_ADDRESS.matcher(clean).replaceAll("");
        clean = USER_WITHOUT_SCHEME.matcher(clean).replaceAll(MASK);
        clean = withoutValues(ASSIGNED, clean);
        clean = withoutValues(ARGUMENT, clean);
        clean = withoutValues(SPOKEN, clean);
        return LOOKS.matcher(clean).replaceAll(MASK);
    }

    private static String withoutValues(Pattern before, String text) {
        Matcher name = before.matcher(text);
        SecretValue value = new SecretValue(text);
        StringBuilder clean = new StringBuilder();
        int at = 0;
        while (name.find(at)) {
            clean.append(text, at, name.end());
            boolean address = before == ASSIGNED && name.group("address") != null;
            at = address ? name.end() : value.end(name.end());
            clean.append(at > name.end() ? MASK : "");
        }
        return clean.append(text, at, text.length()).toString();
    }
}
