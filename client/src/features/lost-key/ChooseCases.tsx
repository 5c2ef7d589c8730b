import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import type { CasesOfLoserQuery } from '../../generated/graphql.ts';
import { faultWords } from '../../session/fault-words.ts';
import { request } from '../../session/graphql.ts';
import { useOpenedText } from '../../session/opened-text.ts';
import { usePages } from '../../session/use-pages.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Hint, Stack } from '../../ui/Layout.tsx';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Time } from '../../ui/Time.tsx';
import { casesOfLoserQuery } from './lost-key-queries.ts';

type Person = Extract<NonNullable<CasesOfLoserQuery['node']>, { __typename: 'Researcher' }>;
type CaseOfLoser = NonNullable<Person['cases']>['edges'][number]['node'];

interface ChooseCasesProps {
  /** Global id. */
  readonly researcherId: string;
  /** Whose signature counts. */
  readonly keys: readonly { readonly armored: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The person's cases, newest first, each with a box. */
export function ChooseCases({ researcherId, keys, chosen, onChoose }: ChooseCasesProps): ReactElement {
  const { nodes, hasMore, isLoading, error, more } = usePages<CaseOfLoser>(researcherId, async (after) => {
    const { node } = await request(casesOfLoserQuery, { researcher: researcherId, after });
    const cases = node?.__typename === 'Researcher' ? node.cases : null;
    return { nodes: cases?.edges.map((edge) => edge.node) ?? [], nextCursor: cases?.pageInfo.hasNextPage === true ? cases.pageInfo.endCursor : null };
  });
  const toggle = (number: string): void => onChoose(new Set(chosen.has(number) ? [...chosen].filter((each) => each !== number) : [...chosen, number]));
  if (error !== undefined) return <Fault words={faultWords(error)} onRetry={more} />;
  if (nodes.length === 0 && !isLoading) return <Hint><Trans>This person has no case. You can agree all the same: what they report next opens with the new key.</Trans></Hint>;
  return (
    <Stack>
      <ButtonRow>
        <Hint><Plural value={chosen.size} one="# case chosen" other="# cases chosen" /></Hint>
        <Button kind="quiet" onPress={() => onChoose(new Set(nodes.map(({ number }) => number)))}><Trans>Choose all shown</Trans></Button>
        <Button kind="quiet" onPress={() => onChoose(new Set())}><Trans>Choose none</Trans></Button>
      </ButtonRow>
      {nodes.map((one) => <CaseBox key={one.id} one={one} signers={keys.map(({ armored }) => armored)} isChosen={chosen.has(one.number)} onToggle={() => toggle(one.number)} />)}
      <LoadMore hasMore={hasMore} isLoading={isLoading} onMore={more} />
    </Stack>
  );
}

interface CaseBoxProps {
  readonly one: CaseOfLoser;
  readonly signers: readonly string[];
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function CaseBox({ one: { number, submittedAt, title, report }, signers, isChosen, onToggle }: CaseBoxProps): ReactElement {
  const { t } = useLingui();
  const opened = useOpenedText(title ?? report, { kind: title === null ? 'REPORT' : 'TITLE', caseNumber: number, signers });
  const words = opened?.state === 'OPENED' ? (opened.text.text.trim().split('\n')[0] ?? '').slice(0, 120) : t`Not opened`;
  return <Checkbox label={`${number} · ${words}`} hint={<Time at={submittedAt} as="day" />} checked={isChosen} onChange={onToggle} />;
}
