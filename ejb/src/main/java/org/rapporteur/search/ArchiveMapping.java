package org.rapporteur.search;

import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.rapporteur.publication.PublishedReport;
import org.rapporteur.report.Manuscript;

/**
 * Tells the indexes which entities they follow: one what is public, another, for staff alone, the manuscripts. Said here
 * and not by annotations on the entities, so that reports and their publication do not depend on search.
 */
public class ArchiveMapping implements HibernateOrmSearchMappingConfigurer {

    /** The public index's name, and that of its folder. */
    static final String INDEX = "archive";

    /** The name of the manuscripts' index. No query asks both. */
    static final String DESK = "desk";

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        TypeMappingStep report = context.programmaticMapping().type(PublishedReport.class);
        report.indexed().index(INDEX).routingBinder(new ShownOnly());
        report.binder(new ReportBinder());
        TypeMappingStep manuscript = context.programmaticMapping().type(Manuscript.class);
        manuscript.indexed().index(DESK);
        manuscript.binder(new ManuscriptBinder());
    }

    /** What the public does not see is not in the index, and leaves it as soon as it is no longer shown. */
    static class ShownOnly implements RoutingBinder {

        @Override
        public void bind(RoutingBindingContext context) {
            context.dependencies().use("shown");
            context.bridge(PublishedReport.class, new Routes());
        }

        private static class Routes implements RoutingBridge<PublishedReport> {

            @Override
            public void route(
                    DocumentRoutes routes, Object id, PublishedReport report, RoutingBridgeRouteContext context) {
                if (report.isShown()) {
                    routes.addRoute();
                } else {
                    routes.notIndexed();
                }
            }

            @Override
            public void previousRoutes(
                    DocumentRoutes routes, Object id, PublishedReport report, RoutingBridgeRouteContext context) {
                routes.addRoute();
            }
        }
    }
}
