package askfirst.web;

import askfirst.site.Site;
import java.util.HashMap;
import java.util.Map;

/// The HTTP server's settings: what it listens on and how much it puts up with.
final class ServerProperties {
    private ServerProperties() {}

    static Map<String, Object> of(Site site, Serving.Ports ports) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("askfirst.public.port", ports.open());
        properties.put("askfirst.public.base", site.baseUrl().getPath());
        properties.put("askfirst.public.signup", site.signupUrl().getPath());
        properties.put("askfirst.desk.port", ports.desk());
        properties.put("micronaut.application.name", "askfirst");
        properties.put("micronaut.server.netty.listeners.public.host", ports.host());
        properties.put("micronaut.server.netty.listeners.public.port", ports.open());
        properties.put("micronaut.server.netty.listeners.desk.host", "127.0.0.1");
        properties.put("micronaut.server.netty.listeners.desk.port", ports.desk());
        properties.put("micronaut.server.netty.listeners.desk.expose-default-routes", false);
        // because a form may stand on any page, and a browser that keeps its referrer to itself calls its origin null
        properties.put("micronaut.server.cors.localhost-pass-through", true);
        properties.put("micronaut.server.max-request-size", "64KB");
        properties.put("micronaut.server.max-params", 1_000_000);
        // because a round may be for many, each of whom is a field
        properties.put("micronaut.server.netty.form-max-fields", 5_000);
        properties.put("micronaut.server.idle-timeout", "60s");
        properties.put("micronaut.server.log-handled-exceptions", false);
        properties.put("micronaut.server.netty.compression-threshold", 1_024);
        properties.put("micronaut.server.netty.keep-alive-on-server-error", false);
        properties.put("micronaut.lifecycle.graceful-shutdown.enabled", true);
        properties.put("micronaut.lifecycle.graceful-shutdown.grace-period", "20s");
        return properties;
    }
}
