package io.dataphin.migration.api.message;

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

    /** The part {@code key} of a name is too common in plain words to stand for a secret in a sentence. */
    private static final String KEY_IN_TEXT =
            "|(?:access|secret|api|private|account|storage|encryption|master|shared|sign|signing|security|app)[-_. ]?key"
                    + "|key(?=['\"]?\\s*=)";

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NAME = Pattern.compile(WORDS + "|key", ANY_CASE);

    /** A value in quotes, in quotes inside of JSON text, or up to the next blank; more than the value is hidden when it has no clear end. */
    private static final String VALUE =
            "(?:\\*{3}(?!\\w)|'[^']*+'?|\\\\+\"[^\"\\\\]*+(?:\\\\+\")?|\"[^\"]*+\"?|(?:(?:bearer|basic|digest)\\s+)?[^\\s&'\"<>]++)";

    /** {@code password=x}, {@code "password" : "x"}, {@code <password>x}, {@code {"name":"password","value":"x"}}. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "((?:" + WORDS + KEY_IN_TEXT + ")[\\w.\\-]*+(?:\\\\*['\"`])?\\s*"
                    + "(?:[,>]?\\s*(?:\\\\*['\"])?value(?:\\\\*['\"])?\\s*[:=]|=>|[=:：＝>]|%3[AD])(?!//)\\s*)" + VALUE,
            ANY_CASE);

    /** {@code --password x}. */
    private static final Pattern ARGUMENT = Pattern.compile(
            "((?<![\\w-])--?[\\w.\\-]{0,60}?(?:" + WORDS + "|key)[\\w.\\-]*+\\s+)(?!-)" + VALUE, ANY_CASE);

    /** {@code IDENTIFIED BY 'x'}, {@code PASSWORD 'x'}, and words of a person. */
    private static final Pattern SPOKEN =
            Pattern.compile("((?:password|identified\\s+by)\\s+(?=['\"])|(?:密码|密碼|口令)\\s*[是为為]\\s*)" + VALUE, ANY_CASE);

    /** User and password before the host of an address, whatever signs they hold; the port of a host is no password. */
    private static final Pattern USER_OF_ADDRESS = Pattern.compile("(?<=//)(?:[^\\s/?#'\"<>]*@"
            + "|[^\\s/@:'\"<>]*:(?!\\d{1,5}(?:[/?#,;]|$))[^\\s'\"<>]*?@(?:[^\\s/?#'\"<>]*@)?)");

    /** {@code user/password@//host}, {@code thin:user/password@host}, {@code user:password@host:port}. */
    private static final Pattern USER_WITHOUT_SCHEME = Pattern.compile("(?<=thin:|oci:)[^\\s@/'\"]*/[^\\s@'\"]+(?=@)"
            + "|(?<![\\w/.$#\\-])[\\w.$#\\-]+/[^\\s/@'\"<>]+(?=@//|@[\\w.\\-]+:\\d)"
            + "|(?<![\\w/:.\\-])[\\w.\\-]+:[^\\s/@:'\"<>]+(?=@tcp\\(|@[\\w.\\-]+[:/])");

    /** What the gateway of the platforms quotes of a request; nothing behind it is for people. */
    private static final Pattern SIGNED_TEXT = Pattern.compile(
            "((?:string|request)[\\s_-]*to[\\s_-]*sign|canonical[\\s_-]*request)\\b.*", ANY_CASE | Pattern.DOTALL);

    /** Keys and tokens that are known by their looks. */
    private static final Pattern LOOKS =
            Pattern.compile("\\b(?:LTAI|AKIA|ASIA|AKID|STS\\.)[A-Za-z0-9]{8,}|\\bCAIS[\\w+/=\\-]{16,}"
                    + "|\\beyJ[\\w\\-]{8,}\\.[\\w\\-]+(?:\\.[\\w\\-]*)?|\\b(?:gh[pousr]_|glpat-|sk-|xox[bap]-)[\\w\\-]{16,}"
                    + "|(?<=\\b[Bb]earer )[\\w.+/=~\\-]{8,}|(?<=\\b[Bb]asic )[\\w+/=]{12,}"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]*-----)?");

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
        clean = ASSIGNED.matcher(clean).replaceAll("$1" + MASK);
        clean = ARGUMENT.matcher(clean).replaceAll("$1" + MASK);
        clean = SPOKEN.matcher(clean).replaceAll("$1" + MASK);
        return LOOKS.matcher(clean).replaceAll(MASK);
    }
}
