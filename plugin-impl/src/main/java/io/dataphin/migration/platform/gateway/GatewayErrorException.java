package io.dataphin.migration.platform.gateway;

/** An answer with an HTTP status of 400 or more, read but not yet judged. */
final class GatewayErrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer<Void> answer;

    GatewayErrorException(Answer<Void> answer) {
        super(answer.said().message());
        this.answer = answer;
    }

    Answer<Void> answer() {
        return answer;
    }
}
