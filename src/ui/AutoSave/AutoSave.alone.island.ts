/**
 * Saves the form inside it a few seconds after the last key, as its button would, and says when. The focus never moves; what
 * was typed while an answer was awaited waits for the next pause. When no answer comes, that is said: the next pause tries
 * again, and so does the button. Any other form of the page waits for what is typed: the page that follows it shows it.
 */
class AutoSave extends HTMLElement {
  private readonly pause = 3_000
  private timer = 0
  private saving: Promise<boolean> | undefined
  private isHeld = false

  connectedCallback() {
    this.addEventListener('input', this.soon)
    document.addEventListener('submit', this.onSubmit)
    window.addEventListener('pagehide', this.leave)
  }

  disconnectedCallback() {
    document.removeEventListener('submit', this.onSubmit)
    window.removeEventListener('pagehide', this.leave)
    this.rest()
  }

  private readonly soon = () => {
    this.rest()
    this.timer = window.setTimeout(() => void this.save(), this.pause)
  }

  /** What was typed just before leaving leaves with the page: the browser ends the request for us. */
  private readonly leave = () => {
    if (this.timer) void this.save(true)
  }

  /** Every button waits for the answer under way: its own form then knows what was saved. */
  private readonly onSubmit = (event: SubmitEvent) => {
    const { target, submitter } = event
    if (event.defaultPrevented || !(target instanceof HTMLFormElement)) return
    const isOwn = this.contains(target)
    // Its own button sends what was typed by itself.
    if (isOwn) this.rest()
    if (!this.saving && !this.timer) return
    event.preventDefault()
    if (this.isHeld) return
    this.isHeld = true
    void this.settled().then((isSaved) => {
      this.isHeld = false
      // Words that are not saved are not left behind unseen: it is said, and pressing again goes on.
      if (isOwn || isSaved) target.requestSubmit(submitter)
      else this.querySelector('.auto-save-told')?.scrollIntoView({ block: 'nearest' })
    })
  }

  /** What is being saved, then what was typed meanwhile; whether an answer came to both. */
  private async settled(): Promise<boolean> {
    const isSaved = (await this.saving) ?? true
    return this.timer ? this.save() : isSaved
  }

  private rest() {
    window.clearTimeout(this.timer)
    this.timer = 0
  }

  private async save(keepalive = false): Promise<boolean> {
    this.rest()
    if (this.saving) {
      this.soon()
      return false
    }
    this.saving = this.send(keepalive).then(
      () => true,
      () => {
        this.tell(this.getAttribute('unsaved'))
        return false
      },
    )
    const isSaved = await this.saving
    this.saving = undefined
    return isSaved
  }

  private async send(keepalive: boolean) {
    const form = this.querySelector('form')
    if (!form) return
    const body = new URLSearchParams({ _auto: 'on' })
    for (const [name, value] of new FormData(form)) {
      // The one-time key belongs to the button.
      if (name !== '_key' && typeof value === 'string') body.append(name, value)
    }
    const answer = await fetch(form.action, { method: 'POST', body, keepalive })
    // Signed out meanwhile, or refused at the door: the answer is a page.
    if (!answer.headers.get('content-type')?.includes('json')) throw new Error('not saved')
    const { sentence, seen, ...kept } = (await answer.json()) as Record<string, string>
    for (const [name, value] of Object.entries({ _seen: seen, ...kept })) {
      const hidden = form.querySelector<HTMLInputElement>(`[type=hidden][name=${name}]`)
      if (hidden && value !== undefined) hidden.value = value
    }
    this.tell(sentence)
  }

  private tell(words: string | null | undefined) {
    const told = this.querySelector('.auto-save-told')
    if (told && words) told.textContent = words
  }
}

customElements.define('auto-save', AutoSave)
