import { Trans } from '@lingui/react/macro';
export function HomePage() {
  return <h1><Trans>Found a vulnerability in our services? Tell us.</Trans></h1>;
}
