/**
 * Keeps on the server what is being typed, two seconds after the last key and when the page is left, beside what is
 * saved: no version is made. Without a network nothing is said; the next pause tries again.
 */
class ServerDraft extends HTMLElement {
  private readonly pause = 2_000
  private timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => {
        this.timer = undefined
        void this.keep()
      }, this.pause)
    })
    this.addEventListener('submit', () => this.rest())
    window.addEventListener('pagehide', this.leave)
  }

  disconnectedCallback() {
    window.removeEventListener('pagehide', this.leave)
    this.rest()
  }

  /** What was typed in the last two seconds leaves with the page: the browser ends the request for us. */
  private readonly leave = () => {
    if (this.timer === undefined) return
    this.rest()
    void this.keep(true)
  }

  private rest() {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async keep(keepalive = false) {
    const form = this.querySelector('form')
    const address = this.getAttribute('address')
    if (!form || !address) return
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      // The one-time key belongs to the real save.
      if (name !== '_key' && typeof value === 'string') body.append(name, value)
    }
    const answer = await fetch(address, { method: 'POST', body, keepalive }).catch(() => undefined)
    if (answer?.ok) this.told().textContent = this.getAttribute('kept')
  }

  private told(): Element {
    const known = this.querySelector('.draft-told')
    if (known) return known
    const told = document.createElement('p')
    told.className = 'draft-told hint'
    told.setAttribute('role', 'status')
    this.append(told)
    return told
  }
}

customElements.define('server-draft', ServerDraft)
