package dev.galley.http.recipe.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** How names become addresses, and addresses connections. */
public interface Wire {
    /** All addresses of a name. */
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** A socket that is not connected yet. */
    Socket socket() throws IOException;

    /** Whom to believe that they are who they say. */
    SSLContext trust();

    /** The machine's own. */
    static Wire direct() {
        return new Wire() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return InetAddress.getAllByName(host);
            }

            @Override
            public Socket socket() {
                return new Socket(java.net.Proxy.NO_PROXY);
            }

            @Override
            public SSLContext trust() {
                return SSLContexts.createDefault();
            }
        };
    }
}
