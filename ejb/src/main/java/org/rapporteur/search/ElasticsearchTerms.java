package org.rapporteur.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.search.Vocabulary.Form;

/**
 * Says to Elasticsearch and OpenSearch what is looked for, in their query language. They count every word
 * {@value #COUNTED} times what {@link LuceneTerms} makes it count; what counts the same whatever the words is lifted as
 * much, and {@link #query} takes the factor off the whole, so that both engines give the same score.
 */
final class ElasticsearchTerms implements Function<Sought, ObjectNode> {

    /** One and the k1 of BM25, which these engines kept in front of it and Lucene has dropped. */
    private static final float COUNTED = 2.2f;

    private static final String BOOST = "boost";
    private static final String FUZZY = "fuzzy";
    private static final String PHRASE = "match_phrase";
    private static final String PREFIX = "prefix";
    private static final String RANGE = "range";
    private static final String TERM = "term";

    /** Queries that name a field first and say the rest inside. */
    private static final Set<String> OF_A_FIELD = Set.of(FUZZY, PHRASE, PREFIX, RANGE, TERM);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The whole of what is looked for, with the scores that the embedded index would give. */
    ObjectNode query(Sought sought) {
        return weighted(apply(sought), 1 / COUNTED);
    }

    /** Documents that have any of these. */
    static ObjectNode any(Collection<Form> forms) {
        return several(forms.stream().map(ElasticsearchTerms::term).toList(), 1);
    }

    private static ObjectNode term(Form form) {
        return inField(TERM, form.field(), JSON.objectNode().put("value", form.word()));
    }

    @Override
    public ObjectNode apply(Sought sought) {
        if (sought instanceof Sought.Everything) {
            return object("match_all", JSON.objectNode().put(BOOST, COUNTED));
        } else if (sought instanceof Sought.Together together) {
            return inField(
                    PHRASE,
                    together.field(),
                    JSON.objectNode().put("query", together.text()).put("slop", together.apart()));
        } else if (sought instanceof Sought.Most most) {
            return most(most);
        } else if (sought instanceof Sought.Beginning beginning) {
            return inField(
                    PREFIX,
                    beginning.field(),
                    JSON.objectNode().put("value", beginning.beginning()).put(BOOST, COUNTED));
        } else if (sought instanceof Sought.Near near) {
            return inField(
                    FUZZY,
                    near.field(),
                    JSON.objectNode()
                            .put("value", near.word())
                            .put("fuzziness", 1)
                            .put("prefix_length", near.same())
                            .put("max_expansions", LuceneTerms.NEAR_WORDS));
        } else if (sought instanceof Sought.Like like) {
            return like(like);
        } else if (sought instanceof Sought.Years years) {
            ObjectNode bounds = JSON.objectNode()
                    .put("gte", years.from())
                    .put("lte", years.to())
                    .put(BOOST, COUNTED);
            return object(RANGE, object(Facet.YEAR.field(), bounds));
        }
        return composed(sought);
    }

    private ObjectNode composed(Sought sought) {
        if (sought instanceof Sought.Best best) {
            ObjectNode inner = JSON.objectNode().put("tie_breaker", Sought.TIE);
            inner.set("queries", all(best.of()));
            return object("dis_max", inner);
        } else if (sought instanceof Sought.Several several) {
            return several(several.of().stream().map(this).toList(), several.atLeast());
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

    private static ObjectNode most(Sought.Most most) {
        List<String> words =
                most.field().words().of(most.text()).stream().distinct().toList();
        return several(
                words.stream().map(word -> term(new Form(word, most.field()))).toList(),
                Math.max(1, words.size() * most.percent() / 100));
    }

    private static ObjectNode like(Sought.Like like) {
        ObjectNode how = JSON.objectNode()
                .put("like", like.text())
                .put("max_query_terms", Sought.Like.WORDS)
                .put("minimum_should_match", Sought.Like.PERCENT + "%")
                .put("min_doc_freq", Sought.Like.IN_REPORTS)
                .put("min_term_freq", 1);
        how.set("fields", JSON.arrayNode().add(like.field().name()));
        return object("more_like_this", how);
    }

    private static ObjectNode several(List<ObjectNode> of, int atLeast) {
        ObjectNode inner = JSON.objectNode().put("minimum_should_match", atLeast);
        inner.set("should", JSON.arrayNode().addAll(of));
        return object("bool", inner);
    }

    /** @param query made here, and changed: each kind carries a weight, at the one place or the other */
    private static ObjectNode weighted(ObjectNode query, float weight) {
        String kind = query.fieldNames().next();
        JsonNode inner = query.get(kind);
        ObjectNode how =
                (ObjectNode) (OF_A_FIELD.contains(kind) ? inner.elements().next() : inner);
        how.put(BOOST, weight * (float) how.path(BOOST).asDouble(1));
        return query;
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
