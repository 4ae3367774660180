package org.rapporteur.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Says to Elasticsearch and OpenSearch what is looked for, in their query language. */
final class ElasticsearchTerms implements Function<Sought, ObjectNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public ObjectNode apply(Sought sought) {
        if (sought instanceof Sought.Everything) {
            return object("match_all", JSON.objectNode());
        } else if (sought instanceof Sought.Together together) {
            return inField(
                    "match_phrase",
                    together.field(),
                    JSON.objectNode().put("query", together.text()).put("slop", together.apart()));
        } else if (sought instanceof Sought.Most most) {
            return inField(
                    "match",
                    most.field(),
                    JSON.objectNode().put("query", most.text()).put("minimum_should_match", most.percent() + "%"));
        } else if (sought instanceof Sought.Beginning beginning) {
            return inField("prefix", beginning.field(), JSON.objectNode().put("value", beginning.beginning()));
        } else if (sought instanceof Sought.Near near) {
            return inField(
                    "fuzzy",
                    near.field(),
                    JSON.objectNode()
                            .put("value", near.word())
                            .put("fuzziness", 1)
                            .put("prefix_length", near.same())
                            .put("max_expansions", LuceneTerms.NEAR_WORDS));
        } else if (sought instanceof Sought.Like like) {
            ObjectNode how = JSON.objectNode()
                    .put("like", like.text())
                    .put("max_query_terms", Sought.Like.WORDS)
                    .put("minimum_should_match", Sought.Like.PERCENT + "%")
                    .put("min_doc_freq", Sought.Like.IN_REPORTS)
                    .put("min_term_freq", 1);
            how.set("fields", JSON.arrayNode().add(like.field().name()));
            return object("more_like_this", how);
        } else if (sought instanceof Sought.Years years) {
            ObjectNode bounds = JSON.objectNode().put("gte", years.from()).put("lte", years.to());
            return object("range", object(Facet.YEAR.field(), bounds));
        }
        return composed(sought);
    }

    private ObjectNode composed(Sought sought) {
        if (sought instanceof Sought.Best best) {
            ObjectNode inner = JSON.objectNode().put("tie_breaker", Sought.TIE);
            inner.set("queries", all(best.of()));
            return object("dis_max", inner);
        } else if (sought instanceof Sought.Several several) {
            ObjectNode inner = JSON.objectNode().put("minimum_should_match", several.atLeast());
            inner.set("should", all(several.of()));
            return object("bool", inner);
        } else if (sought instanceof Sought.Narrowed narrowed) {
            ObjectNode inner = JSON.objectNode();
            inner.set("must", apply(narrowed.wanted()));
            inner.set("filter", all(narrowed.filters()));
            inner.set("must_not", all(narrowed.without()));
            return object("bool", inner);
        } else if (sought instanceof Sought.Weighted weighted) {
            return weighted(apply(weighted.of()), weighted.weight());
        } else if (sought instanceof Sought.Lifted lifted) {
            ObjectNode inner = JSON.objectNode();
            inner.set("must", apply(lifted.of()));
            inner.set("should", all(lifted.by()));
            return object("bool", inner);
        }
        return object("match_none", JSON.objectNode());
    }

    /** A compound of one clause can carry a weight whatever the clause is. */
    private static ObjectNode weighted(ObjectNode query, float weight) {
        ObjectNode inner = JSON.objectNode().put("boost", weight);
        inner.set("must", query);
        return object("bool", inner);
    }

    private ArrayNode all(List<Sought> parts) {
        ArrayNode all = JSON.arrayNode();
        parts.forEach(each -> all.add(apply(each)));
        return all;
    }

    private static ObjectNode inField(String kind, IndexField field, ObjectNode how) {
        return object(kind, object(field.name(), how));
    }

    private static ObjectNode object(String name, ObjectNode value) {
        ObjectNode object = JSON.objectNode();
        object.set(name, value);
        return object;
    }
}
