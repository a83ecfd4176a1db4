/** `<draw-countdown until="…">`: seconds left, for a hall. Silent for screen readers: the hour is written beside it. */
class DrawCountdown extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const until = Date.parse(this.getAttribute('until') ?? '')
    const shown = this.querySelector('p')
    const tick = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      const two = (value: number) => String(value).padStart(2, '0')
      const hours = Math.floor(left / 3600)
      if (shown)
        shown.textContent = `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`
    }
    tick()
    this.#timer = window.setInterval(tick, 1000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }
}

customElements.define('draw-countdown', DrawCountdown)
