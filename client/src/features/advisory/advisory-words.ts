import { useLingui } from '@lingui/react/macro';
import type { FaultCode } from './judge-advisory.ts';

/** What is wrong with a field, and how to put it right. */
export function useFaultWords(): Readonly<Record<FaultCode, string>> {
  const { t } = useLingui();
  return {
    MISSING: t`Write something here: without it the file is not valid.`,
    TOO_LONG: t`This is longer than readers of such files take.`,
    NUMBER: t`Letters, digits, and - _ . + in between.`,
    HTTPS: t`A whole address, https://…`,
    DAY: t`A day as 2026-11-30.`,
    WEAKNESS: t`A CWE id as CWE-79.`,
    VECTOR: t`A vector of CVSS 3.0, 3.1 or 4.0 with all of its base metrics, and no others.`,
    CVE: t`A CVE id as CVE-2026-12345.`,
    ORGANIZATION: t`Your CNA’s organization UUID, as the CVE Program gave it.`,
    SHORT_NAME: t`Two to 32 letters.`,
  };
}
