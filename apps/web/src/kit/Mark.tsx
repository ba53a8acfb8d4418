/** The sign of the product: two places and the way between them. */
export function Mark({ size = '1.5rem' }: { size?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="var(--lz-accent)" />
      <path
        d="M8 20a5 5 0 0 1 5-5h6a5 5 0 0 0 5-5"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="8" cy="21" r="3.2" fill="#fff" />
      <circle cx="24" cy="10" r="3.2" fill="#fff" />
    </svg>
  );
}
