import type { ReactElement } from 'react';

/** One leaf, its stalk at the origin, 8.2 long. */
const leaf = 'M0 0C1.7-2.5 5.2-2.7 8.2 0 5.2 1.9 1.7 1.9 0 0Z';
const centre = { x: 16, y: 16.6 };
const radius = 10.4;

/** Leaves along the branch: degrees from its foot, the turn of the leaf against that, its size. */
const leaves = [
  [22, 138, 0.72], [31, 221, 0.62], [52, 138, 0.82], [61, 221, 0.64], [82, 138, 0.84],
  [91, 221, 0.64], [111, 138, 0.8], [120, 221, 0.6], [132, 160, 0.78],
] as const;

function onBranch(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(centre.x - radius * Math.sin(angle)).toFixed(2)} ${(centre.y + radius * Math.cos(angle)).toFixed(2)}`;
}

const branch = (
  <>
    <path d={`M${onBranch(7)}A${radius} ${radius} 0 0 1 ${onBranch(134)}`} fill="none" stroke="currentColor" strokeWidth=".9" strokeLinecap="round" />
    {leaves.map(([at, turn, size]) => (
      <path key={at} transform={`translate(${onBranch(at)}) rotate(${at + turn}) scale(${size})`} d={leaf} />
    ))}
  </>
);

/** Two branches of laurel: small it is the mark of the portal, large it thanks people. */
export function Wreath({ className }: { readonly className?: string }): ReactElement {
  return (
    <svg className={className} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true" focusable="false">
      {branch}
      <g transform="translate(32 0) scale(-1 1)">{branch}</g>
    </svg>
  );
}
