/** How long one stops typing before the letter is drawn again. */
const stillMs = 400

/**
 * `<letter-preview>`: presses its own button a moment after the last key, so that what is typed is seen
 * where it will be. Nothing is kept: the button sends the form to the frame only.
 */
class LetterPreviewElement extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const button = this.querySelector('button')
    button?.form?.addEventListener('input', () => {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#draw(button), stillMs)
    })
  }

  #draw(button: HTMLButtonElement) {
    // A new frame each time: what is shown in it first adds nothing to the history of the tab.
    const old = this.querySelector('iframe')
    if (!old || !button.form) return
    const fresh = old.cloneNode(false) as HTMLIFrameElement
    fresh.removeAttribute('src')
    old.replaceWith(fresh)
    button.form.requestSubmit(button)
  }
}

customElements.define('letter-preview', LetterPreviewElement)
