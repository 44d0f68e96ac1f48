package io.dataphin.migration.it.support.demo;

import java.util.Locale;

/** Who may sign in to the demo. What each may migrate comes from the sandbox's project members. */
public enum DemoUser {
    /** Super administrator, also of the plug-in itself. */
    ADMIN("admin", "30012001", "user,administrator"),
    /** Member {@code li.na}. */
    LI_NA("li.na", "30012011", "user"),
    /** Member {@code wang.wei}. */
    WANG_WEI("wang.wei", "30012012", "user"),
    /** Member {@code zhao.min}. */
    ZHAO_MIN("zhao.min", "30012013", "user"),
    /** Member {@code sun.li}. */
    SUN_LI("sun.li", "30012014", "user"),
    /** Member {@code chen.jie}. */
    CHEN_JIE("chen.jie", "30012015", "user"),
    /** Member {@code zhou.yi}. */
    ZHOU_YI("zhou.yi", "30012099", "user");

    /** The password of every demo user. */
    public static final String PASSWORD = "migrate-me";

    private final String signInName;
    private final String dataphinId;
    private final String roles;

    DemoUser(String signInName, String dataphinId, String roles) {
        this.signInName = signInName;
        this.dataphinId = dataphinId;
        this.roles = roles;
    }

    /**
     * The name to sign in with.
     *
     * @return the name
     */
    public String signInName() {
        return signInName;
    }

    /**
     * The user's id in Dataphin.
     *
     * @return the id
     */
    public String dataphinId() {
        return dataphinId;
    }

    /** The user's line of the users file, with a freshly salted hash of the password. */
    String usersFileLine() {
        return String.format(
                Locale.ROOT, "%s | %s | %s | %s", signInName, dataphinId, roles, PasswordHash.of(PASSWORD));
    }
}
