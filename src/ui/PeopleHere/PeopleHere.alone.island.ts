const pause = 30_000

/**
 * `<people-here data-page="/experiences/x/modifier">`: says each half minute that the page is still open, and shows who else
 * is there. A hidden page says nothing. Told that it was drawn too long ago, it asks for the whole page once, which asks
 * again whether its reader may; when it may no more, it is silent for good.
 */
class PeopleHereElement extends HTMLElement {
  #timer = 0
  #isOver = false

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#look)
    this.#look()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#look)
    window.clearTimeout(this.#timer)
  }

  readonly #look = () => {
    window.clearTimeout(this.#timer)
    if (document.hidden || this.#isOver) return
    this.#ask().catch(() => undefined)
    this.#timer = window.setTimeout(this.#look, pause)
  }

  async #ask() {
    let others = await this.#others()
    if (!others) {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      this.#isOver = !answer.ok || !(await answer.text()).includes('<people-here')
      others = this.#isOver ? undefined : await this.#others()
    }
    this.#show(others ?? [])
  }

  async #others(): Promise<readonly string[] | undefined> {
    const answer = await fetch(`/ici?page=${encodeURIComponent(this.dataset['page'] ?? '')}`)
    if (answer.status === 404) return undefined
    return ((await answer.json()) as { readonly others: readonly string[] }).others
  }

  /** Said aloud only when it changes: whoever hears the page is writing. */
  #show(others: readonly string[]) {
    const told = this.querySelector('[role=status]')
    if (!told || [...told.children].map((line) => line.textContent).join() === others.join()) return
    told.replaceChildren(
      ...others.map((sentence) => {
        const line = document.createElement('p')
        line.textContent = sentence
        return line
      }),
    )
  }
}

customElements.define('people-here', PeopleHereElement)
