/** The mark of the house, in the colours of the theme: three stations, the last one open. */
export function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect class="f-accent" width="64" height="64" rx="15" />
      <path class="s-sheet" d="M16 32h24" stroke-width="5" />
      <circle class="f-sheet" cx="15" cy="32" r="7.5" />
      <circle class="f-sheet" cx="30.5" cy="32" r="7.5" />
      <circle class="f-accent s-sheet" cx="47" cy="32" r="7.5" stroke-width="5" />
    </svg>
  )
}
