package io.dataphin.migration.platform.gateway;

import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Makes clients of one platform from interfaces; all of them send through the same HTTP client. Whoever asks keeps what was made. */
public final class RestClients {

    private final HttpSender sender;
    private final Acs3Signer signer = new Acs3Signer();

    public RestClients(HttpOptions options) {
        this.sender = new HttpSender(options);
    }

    /**
     * A client that signs with a key. Its methods return {@link Answer}; {@link Gateway} says what their exceptions mean.
     *
     * @param api interface with annotations of Jakarta REST and MicroProfile REST Client
     */
    public <T> T client(Class<T> api, Endpoint endpoint, AccessKey key) {
        return RestClientBuilder.newBuilder()
                .baseUri(endpoint.base())
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new AnswerReader())
                .register(new ErrorMapper())
                .register(new ParameterTexts())
                .register(new SendingFilter(sender, signer, key), Integer.MAX_VALUE)
                .build(api);
    }
}
