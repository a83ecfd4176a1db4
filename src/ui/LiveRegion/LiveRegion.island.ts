import { putBack, typedIn } from './TypedFields.island.ts'

/** How long to gather changes before the page is asked again. */
const gathering = 200

/** The connections, one for each subject of the page: a browser keeps six to a house, for all its tabs. */
const listening = new Map<string, Listening>()

/** The regions of one subject: one connection, and one page asked again for all of them. */
class Listening {
  readonly regions = new Set<LiveRegionElement>()
  readonly #subject: string
  #source: EventSource | undefined
  #timer = 0

  constructor(subject: string) {
    this.#subject = subject
    document.addEventListener('visibilitychange', () => {
      this.follow()
      if (!document.hidden) this.soon()
    })
  }

  /** A hidden page holds no connection; when it is seen again, it may be behind. */
  follow() {
    if (document.hidden || this.regions.size === 0) {
      this.#source?.close()
      this.#source = undefined
    } else if (!this.#source) {
      this.#source = new EventSource(`/direct?sujet=${encodeURIComponent(this.#subject)}`)
      this.#source.addEventListener('changed', () => this.soon())
    }
  }

  soon() {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#refresh().catch(() => undefined), gathering)
  }

  async #refresh() {
    const free = [...this.regions].filter((region) => region.isFree())
    if (free.length === 0) return
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const region of free) region.take(page.getElementById(region.id))
  }
}

/**
 * `<live-region subject="experiment:…">`: when the server says that the subject changed, this page
 * is asked again and the region takes its new content. What someone is typing in it is left alone; what was typed
 * there before looking elsewhere is put back.
 */
class LiveRegionElement extends HTMLElement {
  #listening: Listening | undefined
  #behind = false

  connectedCallback() {
    const subject = this.getAttribute('subject')
    if (!subject) return
    this.#listening = listening.get(subject) ?? new Listening(subject)
    listening.set(subject, this.#listening)
    this.#listening.regions.add(this)
    this.#listening.follow()
    this.addEventListener('focusout', this.#onFocusOut)
  }

  disconnectedCallback() {
    this.#listening?.regions.delete(this)
    this.#listening?.follow()
  }

  readonly #onFocusOut = () => {
    if (this.#behind) this.#listening?.soon()
  }

  /** Whoever types in it keeps what is typed; it is behind until the focus leaves it. */
  isFree(): boolean {
    const active = document.activeElement
    this.#behind = active !== null && active !== this && this.contains(active)
    return !this.#behind
  }

  take(fresh: HTMLElement | null) {
    if (!fresh || mark(fresh) === mark(this) || !this.isFree()) return
    const typed = typedIn(this)
    Object.assign(this.dataset, fresh.dataset)
    this.replaceChildren(...fresh.childNodes)
    putBack(this, typed)
  }
}

/** What tells two drawings apart: a form has a new key each time, so its region says its state. */
function mark(region: HTMLElement): string {
  return region.dataset['state'] ?? region.innerHTML
}

customElements.define('live-region', LiveRegionElement)
