/** How long to gather changes before the page is asked again. */
const gathering = 200

/**
 * `<live-region subject="experiment:…">`: when the server says that the subject changed, this page
 * is asked again and the region takes its new content. What someone is typing in it is left alone.
 */
class LiveRegionElement extends HTMLElement {
  #source: EventSource | undefined
  #timer = 0
  #behind = false

  connectedCallback() {
    this.#follow()
    document.addEventListener('visibilitychange', this.#onVisibility)
    this.addEventListener('focusout', this.#onFocusOut)
  }

  disconnectedCallback() {
    this.#source?.close()
    document.removeEventListener('visibilitychange', this.#onVisibility)
  }

  #follow() {
    const subject = this.getAttribute('subject')
    if (!subject || this.#source) return
    this.#source = new EventSource(`/direct?sujet=${encodeURIComponent(subject)}`)
    this.#source.addEventListener('changed', () => this.#soon())
  }

  /** A hidden page holds no connection; when it is seen again, it may be behind. */
  readonly #onVisibility = () => {
    if (document.hidden) {
      this.#source?.close()
      this.#source = undefined
      return
    }
    this.#follow()
    this.#soon()
  }

  readonly #onFocusOut = () => {
    if (this.#behind) this.#soon()
  }

  #soon() {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#refresh().catch(() => undefined), gathering)
  }

  async #refresh() {
    this.#behind = this.#isInUse()
    if (this.#behind) return
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById(this.id)
    if (!fresh || mark(fresh) === mark(this) || this.#isInUse()) return
    Object.assign(this.dataset, fresh.dataset)
    this.replaceChildren(...fresh.childNodes)
  }

  #isInUse(): boolean {
    const active = document.activeElement
    return active !== null && active !== this && this.contains(active)
  }
}

/** What tells two drawings apart: a form has a new key each time, so its region says its state. */
function mark(region: HTMLElement): string {
  return region.dataset['state'] ?? region.innerHTML
}

customElements.define('live-region', LiveRegionElement)
