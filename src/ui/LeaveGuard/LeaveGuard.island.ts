/** `<leave-guard>`: the browser asks before leaving a form that was changed and not sent. */
class LeaveGuardElement extends HTMLElement {
  #changed = false

  connectedCallback() {
    this.addEventListener('input', this.#onInput)
    this.addEventListener('submit', this.#onSubmit)
    window.addEventListener('beforeunload', this.#onLeave)
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.#onLeave)
  }

  readonly #onInput = () => {
    this.#changed = true
  }

  /** A form that is only shown elsewhere, in a frame of the page, is not sent yet. */
  readonly #onSubmit = ({ submitter }: SubmitEvent) => {
    const isShown = submitter instanceof HTMLButtonElement && submitter.formTarget !== ''
    if (!isShown) this.#changed = false
  }

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.#changed) event.preventDefault()
  }
}

customElements.define('leave-guard', LeaveGuardElement)
