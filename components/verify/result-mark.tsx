import type { VerificationResult } from './verify-text';

const signs: Record<VerificationResult, string> = {
  intact: 'm6 10.4 2.7 2.7L14 7.4',
  incomplete: 'M10 5.8v5M10 13.9v.2',
  damaged: 'M10 5.8v5M10 13.9v.2',
};

/** An icon for the result, next to the text. */
export function ResultMark({ result }: { result: VerificationResult }) {
  return (
    <svg
      class={`verdict verdict-${result}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="10" />
      <path d={signs[result]} />
    </svg>
  );
}
