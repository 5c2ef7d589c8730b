import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';
import { Select } from '../../ui/Select.tsx';

/** In days. */
export type Lifetime = '30' | '90' | '180' | '365';

const dayMs = 86_400_000;

/** RFC 3339. */
export const endIn = (lifetime: Lifetime): string => new Date(Date.now() + Number(lifetime) * dayMs).toISOString();

const lifetimes: readonly Lifetime[] = ['30', '90', '180', '365'];
const lifetimeOf = (typed: string): Lifetime => lifetimes.find((one) => one === typed) ?? '90';

/** When a token ends. */
export function LifetimeField({ value, onChange }: { readonly value: Lifetime; readonly onChange: (lifetime: Lifetime) => void }): ReactElement {
  const { t } = useLingui();
  return (
    <Select
      label={t`It ends`} hint={t`Whoever answers for it is told 30, 7 and 1 days before, and replaces it without a gap.`} value={value}
      onChange={(event) => onChange(lifetimeOf(event.target.value))}
    >
      <option value="30">{t`in 30 days`}</option>
      <option value="90">{t`in 90 days`}</option>
      <option value="180">{t`in half a year`}</option>
      <option value="365">{t`in a year`}</option>
    </Select>
  );
}
