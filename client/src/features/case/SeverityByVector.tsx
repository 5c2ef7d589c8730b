import { Trans } from '@lingui/react/macro';
import { type ReactElement, useEffect, useState } from 'react';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CvssCalculator } from './CvssCalculator.tsx';
import { scoreOf, severityOfScore } from '../../session/cvss/cvss-score.ts';

interface SeverityByVectorProps {
  readonly vector: string;
  readonly onChange: (vector: string) => void;
  readonly error: string | undefined;
}

/** The vector as text, what it comes to, and the metrics to choose it by. */
export function SeverityByVector({ vector, onChange, error }: SeverityByVectorProps): ReactElement {
  const [score, setScore] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void scoreOf(vector).then((found) => isCurrent && setScore(found));
    return () => {
      isCurrent = false;
    };
  }, [vector]);
  return (
    <>
      <TextField
        label={<Trans>CVSS vector</Trans>}
        hint={<Trans>Choose below, or paste one of version 3.0, 3.1 or 4.0.</Trans>}
        error={error}
        isMono
        spellCheck={false}
        value={vector}
        onChange={(event) => onChange(event.target.value)}
      />
      <p role="status">
        {score === null ? (
          <Trans>Every metric has to be chosen before there is a score.</Trans>
        ) : (
          <SeverityMark severity={severityOfScore(score)} score={score} />
        )}
      </p>
      <CvssCalculator vector={vector} onChange={onChange} />
    </>
  );
}
