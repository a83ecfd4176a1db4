/** `<triage-keys>`: j k go through the finds, g e p press their buttons, x ticks, o opens. */
const keys = new Map([
  ['g', 'keep'],
  ['e', 'drop'],
  ['p', 'later'],
])

class TriageKeysElement extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.#onKey)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const at = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (at.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return
    const finds = [...this.querySelectorAll<HTMLElement>('[data-find]')]
    const now = finds.indexOf(at.closest<HTMLElement>('[data-find]') as HTMLElement)
    const { key } = event
    if (key === 'j' || key === 'k') {
      const next = finds[key === 'j' ? Math.min(now + 1, finds.length - 1) : Math.max(now - 1, 0)]
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
    } else if (now >= 0 && key === 'x') finds[now]?.querySelector('input')?.click()
    else if (now >= 0 && key === 'o') finds[now]?.querySelector('a')?.click()
    else if (now >= 0 && keys.has(key)) {
      finds[now]?.querySelector<HTMLElement>(`[data-key=${keys.get(key)}]`)?.click()
    } else return
    event.preventDefault()
  }
}

customElements.define('triage-keys', TriageKeysElement)
