package io.dataphin.migration.api.connection;

/** Why a source cannot be used, told apart by who can mend it and where. */
public enum ConnectionFault {
    /** There is no key, or the platform does not accept it: id, secret or token. */
    WRONG_KEY,
    /** The key is good, but the workspace or the namespace of the compute source is not there, or is somebody else's. */
    WRONG_WORKSPACE,
    /** The address that is called does not serve the API: the region or the endpoint of the compute source is wrong. */
    WRONG_REGION,
    /** The clock of this server and that of the platform differ too much. */
    CLOCK,
    /** The platform cannot be reached from here. */
    NO_NETWORK,
    /** Key and workspace are good, but the key may not do what a migration needs. */
    NO_PERMISSION
}
