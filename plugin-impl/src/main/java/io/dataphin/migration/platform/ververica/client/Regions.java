package io.dataphin.migration.platform.ververica.client;

import java.util.Set;

/** Regions that the vendor is known to serve. There may be more by now, so nothing is refused for its region alone. */
final class Regions {

    private static final Set<String> KNOWN = Set.of(
            "cn-beijing",
            "cn-hangzhou",
            "cn-shanghai",
            "cn-shenzhen",
            "cn-zhangjiakou",
            "cn-wulanchabu",
            "cn-chengdu",
            "cn-qingdao",
            "cn-hongkong",
            "cn-shanghai-finance-1",
            "ap-southeast-1",
            "ap-southeast-3",
            "ap-southeast-5",
            "ap-northeast-1",
            "us-west-1",
            "us-east-1",
            "eu-west-1",
            "eu-central-1");

    private Regions() {}

    static boolean known(String region) {
        return KNOWN.contains(region);
    }
}
