import { type Receipt, verifyReceipt } from '#engines/sortition/browser.ts'

/** `<receipt-verify>`: the receipt is recomputed here, signature of the beacon included. Nothing is sent. */
class ReceiptVerify extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector<HTMLElement>('.receipt-verify')
    if (!box) return
    box.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.#published())
    this.querySelector('input')?.addEventListener('change', (event) => {
      const [file] = (event.target as HTMLInputElement).files ?? []
      if (file) void file.text().then((text) => this.#check(text))
    })
  }

  async #published() {
    const answer = await fetch(this.getAttribute('file') ?? '', { cache: 'no-store' })
    this.#check(await answer.text())
  }

  #check(text: string) {
    const element = this.querySelector('.receipt-verdict')
    if (!element) return
    const failed = failures(text)
    element.textContent =
      failed.length === 0
        ? this.getAttribute('good')
        : `${this.getAttribute('bad')}${failed.map((item) => this.getAttribute(`data-${item}`) ?? item).join(', ')}.`
  }
}

function failures(text: string): readonly string[] {
  try {
    const receipt = JSON.parse(text) as Receipt
    return verifyReceipt(receipt, text)
      .filter(({ holds }) => !holds)
      .map(({ item }) => item)
  } catch {
    return ['form']
  }
}

customElements.define('receipt-verify', ReceiptVerify)
