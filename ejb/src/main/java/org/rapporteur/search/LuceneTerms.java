package org.rapporteur.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThisQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Says to the embedded index what is looked for. */
final class LuceneTerms implements Function<Sought, Query> {

    /** Of all words that are near, so many of the nearest and most frequent are looked for. */
    static final int NEAR_WORDS = 10;

    @Override
    public Query apply(Sought sought) {
        if (sought instanceof Sought.Everything) {
            return new MatchAllDocsQuery();
        } else if (sought instanceof Sought.Together together) {
            return words(new QueryBuilder(together.field().words().analyzer())
                    .createPhraseQuery(together.field().name(), together.text(), together.apart()));
        } else if (sought instanceof Sought.Most most) {
            return words(most(most));
        } else if (sought instanceof Sought.Beginning beginning) {
            return new PrefixQuery(new Term(beginning.field().name(), beginning.beginning()));
        } else if (sought instanceof Sought.Near near) {
            return new FuzzyQuery(new Term(near.field().name(), near.word()), 1, near.same(), NEAR_WORDS, true);
        } else if (sought instanceof Sought.Like like) {
            return like(like);
        } else if (sought instanceof Sought.Years years) {
            return IntPoint.newRangeQuery(Facet.YEAR.field(), years.from(), years.to());
        }
        return composed(sought);
    }

    private Query composed(Sought sought) {
        if (sought instanceof Sought.Best best) {
            return best.of().size() == 1
                    ? apply(best.of().get(0))
                    : new DisjunctionMaxQuery(best.of().stream().map(this).toList(), Sought.TIE);
        } else if (sought instanceof Sought.Several several) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            several.of().forEach(each -> all.add(apply(each), Occur.SHOULD));
            return all.setMinimumNumberShouldMatch(several.atLeast()).build();
        } else if (sought instanceof Sought.Narrowed narrowed) {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(apply(narrowed.wanted()), Occur.MUST);
            narrowed.filters().forEach(each -> all.add(apply(each), Occur.FILTER));
            narrowed.without().forEach(each -> all.add(apply(each), Occur.MUST_NOT));
            return all.build();
        } else if (sought instanceof Sought.Weighted weighted) {
            return new BoostQuery(apply(weighted.of()), weighted.weight());
        } else if (sought instanceof Sought.Lifted lifted) {
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(apply(lifted.of()), Occur.MUST);
            lifted.by().forEach(each -> all.add(apply(each), Occur.SHOULD));
            return all.build();
        }
        return new MatchNoDocsQuery();
    }

    private static Query most(Sought.Most most) {
        List<String> words =
                most.field().words().of(most.text()).stream().distinct().toList();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(most.field().name(), word)), Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(Math.max(1, words.size() * most.percent() / 100))
                .build();
    }

    private static Query like(Sought.Like like) {
        String field = like.field().name();
        MoreLikeThisQuery query = new MoreLikeThisQuery(
                like.text(), new String[] {field}, like.field().words().analyzer(), field);
        query.setMaxQueryTerms(Sought.Like.WORDS);
        query.setPercentTermsToMatch(Sought.Like.PERCENT / 100f);
        query.setMinDocFreq(Sought.Like.IN_REPORTS);
        query.setMinTermFrequency(1);
        return query;
    }

    private static Query words(@Nullable Query query) {
        return Objects.requireNonNullElseGet(query, MatchNoDocsQuery::new);
    }
}
