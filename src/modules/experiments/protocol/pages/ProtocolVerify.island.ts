import { sha256Hex, verifyFrozenProtocol } from '../../freeze-verification.ts'

/** Computes the fingerprint of a frozen protocol in the browser: of the published file, or of one's own. */
class ProtocolVerify extends HTMLElement {
  connectedCallback() {
    const section = this.querySelector('section')
    if (!section) return
    section.hidden = false
    // Outside HTTPS browsers hide Web Crypto: the commands below remain.
    if (!globalThis.crypto?.subtle) {
      this.say('unable', false)
      this.querySelector('button')?.setAttribute('disabled', '')
      this.querySelector('input')?.setAttribute('disabled', '')
      return
    }
    this.querySelector('button')?.addEventListener('click', () => void this.checkPublished())
    this.querySelector('input')?.addEventListener('change', (event) => {
      const file = (event.target as HTMLInputElement).files?.[0]
      if (file) void file.arrayBuffer().then((bytes) => this.check(new Uint8Array(bytes)))
    })
  }

  private async checkPublished() {
    this.say('working', true)
    const answer = await fetch(this.getAttribute('file') ?? '', { cache: 'no-store' })
    await this.check(new Uint8Array(await answer.arrayBuffer()))
  }

  private async check(bytes: Uint8Array) {
    const computed = this.querySelector('[data-computed]')
    if (computed) computed.textContent = await sha256Hex(bytes)
    const verified = await verifyFrozenProtocol(bytes, this.getAttribute('sha256') ?? '')
    if (verified.ok) this.say('same', true)
    else this.say(verified.refusal === 'not-canonical' ? 'rewritten' : 'other', false)
  }

  private say(sentence: string, good: boolean) {
    const verdict = this.querySelector('.protocol-verdict')
    if (!verdict) return
    verdict.textContent = this.getAttribute(sentence)
    verdict.classList.toggle('is-same', good && sentence === 'same')
    verdict.classList.toggle('is-other', !good)
  }
}

customElements.define('protocol-verify', ProtocolVerify)
