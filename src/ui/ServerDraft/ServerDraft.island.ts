/**
 * Keeps on the server what is being typed, two seconds after the last key, beside what is saved: no
 * version is made. Without a network nothing is said; the next pause tries again.
 */
class ServerDraft extends HTMLElement {
  private readonly pause = 2_000
  private timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    this.addEventListener('input', () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => void this.keep(), this.pause)
    })
    this.addEventListener('submit', () => clearTimeout(this.timer))
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
  }

  private async keep() {
    const form = this.querySelector('form')
    const address = this.getAttribute('address')
    if (!form || !address) return
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      // The one-time key belongs to the real save.
      if (name !== '_key' && typeof value === 'string') body.append(name, value)
    }
    const answer = await fetch(address, { method: 'POST', body }).catch(() => undefined)
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
