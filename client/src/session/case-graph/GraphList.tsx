import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Audience } from '../../ui/names.ts';
import { SealedText } from '../../ui/Sealed.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { StateDial } from '../../ui/StateDial.tsx';
import { useOpenedText } from '../opened-text.ts';
import styles from './CaseGraph.module.css';
import { type GraphGroup, keyOf, commonFact, moved, type Place } from './graph-model.ts';
import type { GraphNode } from './graph-queries.ts';
import { relationName } from './graph-words.ts';
import type { GraphCentre } from './use-case-graph.ts';

interface GraphListProps {
  readonly centre: GraphCentre;
  readonly groups: readonly GraphGroup<GraphNode>[];
  readonly audience: Audience;
  readonly at: Place;
  readonly onPlace: (place: Place) => void;
  /** Enter and o, on the case that the keyboard stands on. */
  readonly onCentre: (number: string) => void;
  readonly onOpen: (number: string) => void;
  readonly onBack: () => void;
}

/** The graph as a tree of two levels, by keyboard: arrows walk, Enter makes the centre, o opens, Backspace goes back. */
export function GraphList({ centre, groups, audience, at, onPlace, onCentre, onOpen, onBack }: GraphListProps): ReactElement {
  const { t, i18n } = useLingui();
  const tree = useRef<HTMLDivElement>(null);
  const key = keyOf(at);
  useEffect(() => {
    // After the dialog, which focuses its heading as it opens.
    const frame = requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [key, centre.number]);
  const standing = at === 'CENTRE' ? centre.number : at.number;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deeds: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: standing === null ? undefined : () => onCentre(standing), o: standing === null ? undefined : () => onOpen(standing), Backspace: onBack,
    };
    const to = moved(groups, at, event.key);
    if (to === null && deeds[event.key] === undefined) return;
    event.preventDefault();
    if (to === null) deeds[event.key]?.();
    else onPlace(to);
  };
  const tab = (place: Place): 0 | -1 => (keyOf(place) === key ? 0 : -1);
  const item = (place: Place) => ({ 'aria-selected': keyOf(place) === key, onFocus: () => onPlace(place) });
  return (
    <div className={styles['tree']} role="tree" aria-label={t`Related cases`} ref={tree} onKeyDown={press}>
      <div role="treeitem" tabIndex={tab('CENTRE')} {...item('CENTRE')} aria-level={1} className={styles['item']} data-centre><Line node={centre} audience={audience} /></div>
      {groups.map(({ relation, nodes, hasMore }) => (
        <div key={relation} role="treeitem" tabIndex={tab({ relation, number: null })} {...item({ relation, number: null })} aria-level={1} aria-expanded className={styles['group']} data-relation={relation}
          onFocus={({ target, currentTarget }) => target === currentTarget && onPlace({ relation, number: null })}>
          <span className={styles['kind']}>
            <svg viewBox="0 0 24 6" aria-hidden="true" focusable="false"><line x1="0" y1="3" x2="24" y2="3" /></svg>
            {i18n._(relationName[relation])} <Count nodes={nodes.length} hasMore={hasMore}>{commonFact(relation, centre)}</Count>
          </span>
          <div role="group">
            {nodes.map((node) => (
              <div key={node.number} role="treeitem" tabIndex={tab({ relation, number: node.number })} {...item({ relation, number: node.number })} aria-level={2} className={styles['item']}><Line node={node} audience={audience} /></div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Count({ nodes, hasMore, children }: { readonly nodes: number; readonly hasMore: boolean; readonly children: string | null }): ReactElement {
  return (
    <span className={styles['count']}>
      {children !== null && <>{children} · </>}
      {hasMore ? <Trans>the newest {nodes}</Trans> : <Plural value={nodes} one="# case" other="# cases" />}
    </span>
  );
}

function Line({ node, audience }: { readonly node: GraphNode; readonly audience: Audience }): ReactNode {
  const opened = useOpenedText(node.title, { kind: 'TITLE', caseNumber: node.number, signers: node.reporter?.publicKeys?.map(({ armored }) => armored) ?? [] });
  const isReadable = opened?.state === 'OPENED' && opened.text.refused === null && opened.text.signature !== 'INVALID';
  return (
    <>
      <span className={`mono ${styles['number']}`}>{node.number}</span>
      <span className={styles['title']}>
        {isReadable ? <bdi>{opened.text.text.replace(/\s+/g, ' ').trim()}</bdi>
          : node.title === null ? <Trans>Without a title</Trans> : <SealedText><span className="visually-hidden"><Trans>Sealed title</Trans></span></SealedText>}
      </span>
      <StateDial state={node.state} resolution={node.resolution} audience={audience} size="glyph" />
      <SeverityMark severity={node.severity} size="glyph" />
    </>
  );
}
