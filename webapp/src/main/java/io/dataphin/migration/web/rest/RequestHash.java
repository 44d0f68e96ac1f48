package io.dataphin.migration.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a request as it was understood: white space, the order of fields and the way an id was written make no difference. */
final class RequestHash {

    private RequestHash() {}

    static String of(StartBatchJson request) {
        try {
            byte[] canonical = JsonFormat.MAPPER.writeValueAsBytes(request);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a record of strings can be written and every JDK has SHA-256", e);
        }
    }
}
