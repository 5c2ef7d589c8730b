import type { MouseEvent, ReactElement } from 'react';
import styles from './CaseGraph.module.css';
import { canvas, drawn, type GraphGroup, keyOf, type Place, placesIn, shortNumber } from './graph-model.ts';
import type { GraphNode } from './graph-queries.ts';

interface GraphPictureProps {
  readonly centre: string;
  readonly groups: readonly GraphGroup<GraphNode>[];
  readonly at: Place;
  readonly onPlace: (place: Place) => void;
  readonly onCentre: (number: string) => void;
}

const middle = { x: canvas.width / 2, y: canvas.height / 2 };

/** The same as the list beside it, drawn: hidden from screen readers, which have the list. */
export function GraphPicture({ centre, groups, at, onPlace, onCentre }: GraphPictureProps): ReactElement {
  const here = keyOf(at);
  const pressed = ({ target }: MouseEvent): Place | undefined => {
    const key = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : null;
    return placesIn(groups).find((place) => keyOf(place) === key);
  };
  const place = (event: MouseEvent): void => {
    const to = pressed(event);
    if (to !== undefined) onPlace(to);
  };
  const centreOn = (event: MouseEvent): void => {
    const to = pressed(event);
    if (to !== undefined && to !== 'CENTRE' && to.number !== null) onCentre(to.number);
  };
  const marked = (one: Place) => ({ 'data-place': keyOf(one), 'data-at': keyOf(one) === here || undefined });
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${canvas.width} ${canvas.height}`} role="presentation" aria-hidden="true" focusable="false" onClick={place} onDoubleClick={centreOn}>
      {drawn(groups).map(({ relation, hub, nodes, left }) => (
        <g key={relation} data-relation={relation}>
          <line x1={middle.x} y1={middle.y} x2={hub.x} y2={hub.y} />
          {nodes.map(({ number, x, y }) => <line key={number} x1={hub.x} y1={hub.y} x2={x} y2={y} />)}
          {nodes.map(({ number, x, y }) => (
            <g key={number} data-node {...marked({ relation, number })}>
              <circle cx={x} cy={y} r="12" />
              <text x={x} y={y + 3.5}>{shortNumber(number)}</text>
            </g>
          ))}
          <g data-hub {...marked({ relation, number: null })}>
            <rect x={hub.x - 11} y={hub.y - 9} width="22" height="18" rx="3" />
            <text x={hub.x} y={hub.y + 3.5}>{left > 0 ? `+${left}` : nodes.length}</text>
          </g>
        </g>
      ))}
      <g data-centre {...marked('CENTRE')}>
        <circle cx={middle.x} cy={middle.y} r="20" />
        <text x={middle.x} y={middle.y + 4}>{shortNumber(centre)}</text>
      </g>
    </svg>
  );
}
