import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactElement, useState } from 'react';
import type { CaseQuery } from '../../../../schema/case-query/case-query.ts';
import type { Vocabulary } from '../../../../schema/case-query/vocabulary.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { FieldGroup } from '../../ui/Field.tsx';
import type { Facet } from './case-queries.ts';
import styles from './Facets.module.css';
import { facetNames, facetValueName } from './facet-names.ts';
import { chosenValues, isChosen, toggleTerm } from './facet-term.ts';
import type { QueryPanelProps } from './use-facets.ts';

/** Values of a facet that are shown before somebody asks for all. */
const shownAtFirst = 8;

/** How many cases there are of each value; pressing one writes it into the query, beside what stands there. */
export function FacetPanel(props: QueryPanelProps): ReactElement | null {
  const { facets, failed, onRetry } = props;
  if (failed) return <p className={styles['note']} role="alert"><Trans>The counts could not be loaded.</Trans> <TextButton onPress={onRetry}><Trans>Try again</Trans></TextButton></p>;
  return (
    <div className={styles['facets']} aria-busy={props.isLoading || undefined}>
      {Object.keys(facetNames).flatMap((field) => {
        const facet = facets?.find((one) => one.field === field);
        return facet ? [<FacetGroup key={field} {...props} facet={facet} />] : [];
      })}
    </div>
  );
}

interface FacetGroupProps extends QueryPanelProps {
  readonly facet: Facet;
}

function FacetGroup({ facet, query, vocabulary, audience, services, onQuery }: FacetGroupProps): ReactElement | null {
  const { i18n } = useLingui();
  const [isWhole, setIsWhole] = useState(false);
  const { field } = facet;
  const values = withChosen(facet, query, vocabulary);
  if (values.length === 0) return null;
  const name = (value: string): string => {
    const words = facetValueName(field, value, audience, services);
    return typeof words === 'string' ? words : i18n._(words);
  };
  const fieldName = facetNames[field];
  return (
    <FieldGroup label={fieldName ? i18n._(fieldName) : field} isDense>
      {(isWhole ? values : values.slice(0, shownAtFirst)).map(({ value, count, chosen }) => (
        <Checkbox
          key={value}
          isDense
          label={<bdi>{name(value)}</bdi>}
          end={<FacetCount count={count} />}
          checked={chosen}
          onChange={() => onQuery(toggleTerm(query, { field, value }, vocabulary))}
        />
      ))}
      {values.length > shownAtFirst && (
        <TextButton aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>{isWhole ? <Trans>Fewer</Trans> : <Trans>All {values.length}</Trans>}</TextButton>
      )}
    </FieldGroup>
  );
}

interface ShownValue {
  readonly value: string;
  readonly count: Facet['values'][number]['count'];
  readonly chosen: boolean;
}

/** Those that occur, and those that the query names although nothing has them. */
function withChosen({ field, values }: Facet, query: CaseQuery, vocabulary: Vocabulary): readonly ShownValue[] {
  const shown = values.map(({ value, count }) => ({ value, count, chosen: isChosen(query, { field, value }, vocabulary) }));
  const named = chosenValues(query, field);
  if (shown.filter(({ chosen }) => chosen).length >= named.length) return shown;
  const without = toggledOff(query, field, shown, vocabulary);
  return [...shown, ...chosenValues(without, field).map((value) => ({ value, count: { value: 0, hasMore: false }, chosen: true }))];
}

/** The query without the values that are shown already: what is left of the field has no row of its own. */
const toggledOff = (query: CaseQuery, field: string, shown: readonly ShownValue[], vocabulary: Vocabulary): CaseQuery =>
  shown.filter(({ chosen }) => chosen).reduce((left, { value }) => toggleTerm(left, { field, value }, vocabulary), query);

/** "10,000+" where the server stopped counting. */
function FacetCount({ count }: { readonly count: ShownValue['count'] }): ReactElement {
  const { i18n, t } = useLingui();
  const value = i18n.number(count.value);
  return <span className={styles['count']} title={count.hasMore ? t`${value} and more` : undefined}>{value}{count.hasMore && '+'}</span>;
}
