/**
 * `<quota-check to="…">` around the grid: a moment after a box changes, asks whether a panel exists with these quotas,
 * and says it in `[data-check]`. The same is said when the form is sent, without any script.
 */
class QuotaCheck extends HTMLElement {
  #timer = 0
  #asked = 0

  connectedCallback() {
    this.addEventListener('input', this)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.removeEventListener('input', this)
  }

  handleEvent() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), 700)
  }

  async #ask() {
    const form = this.querySelector('form')
    const shown = this.querySelector<HTMLElement>('[data-check]')
    if (!form || !shown) return
    const asked = ++this.#asked
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && name !== '_key') fields.append(name, value)
    const answer = await fetch(this.getAttribute('to') ?? '', {
      method: 'POST',
      body: fields,
    }).catch(() => undefined)
    // Somebody typed on in the meantime: the last question alone is answered.
    if (!answer?.ok || asked !== this.#asked) return
    const { verdict, lines } = (await answer.json()) as { verdict: string; lines: string[] }
    shown.dataset['check'] = verdict
    shown.querySelector('div')?.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p')
        paragraph.textContent = line
        return paragraph
      }),
    )
  }
}

customElements.define('quota-check', QuotaCheck)
