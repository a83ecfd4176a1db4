const words = {
  fr: (count: number) =>
    count > 1
      ? `${count} personnes, flèches pour choisir, Entrée pour écrire le nom`
      : '1 personne, Entrée pour écrire le nom',
  en: (count: number) =>
    count > 1
      ? `${count} people, arrows to choose, Enter to write the name`
      : '1 person, Enter to write the name',
}

/** As `discussions/mention.ts` reads it: after a letter, a dot or a stroke, « @ » belongs to an address. */
const begun = /(?<![\p{L}\p{N}_.@/-])@([\p{L}\p{M}'’ -]{0,60})$/u
const most = 8

/** Whoever types « elise » means « Élise ». */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * `<mention-area data-names='["Élise Le Goff"]'>` around a long text: proposes people while a name is typed after « @ ». The
 * text is a combobox only while it proposes; once a letter is typed, Enter writes the first name.
 */
class MentionAreaElement extends HTMLElement {
  #area: HTMLTextAreaElement | undefined
  #names: readonly string[] = []
  #list = document.createElement('ul')
  #status = document.createElement('span')
  #active = -1
  /** Where the « @ » stands that was closed by hand: nothing more is proposed there. */
  #closedAt = -1

  connectedCallback() {
    const area = this.querySelector('textarea')
    if (!area || this.#area) return
    this.#area = area
    this.#names = JSON.parse(this.dataset['names'] ?? '[]') as readonly string[]
    this.#list.id = `${area.id}-personnes`
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', area.labels[0]?.textContent?.trim() ?? '')
    this.#status.className = 'visually-hidden'
    this.#status.setAttribute('role', 'status')
    area.setAttribute('aria-autocomplete', 'list')
    this.append(this.#list, this.#status)
    area.addEventListener('input', () => this.#look(area))
    area.addEventListener('click', () => this.#look(area))
    area.addEventListener('keydown', (event) => this.#onKey(event, area))
    area.addEventListener('blur', () => this.#show([]))
    // The text keeps the focus.
    this.#list.addEventListener('mousedown', (event) => {
      event.preventDefault()
      const option = (event.target as Element).closest('li')
      if (option) this.#choose(option, area)
    })
  }

  /** Where a name begins before the caret, and what is typed of it. */
  #typed({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    const found = selectionStart === selectionEnd && begun.exec(value.slice(0, selectionStart))
    return found ? { at: found.index, of: plain(found[1] ?? '') } : undefined
  }

  #look(area: HTMLTextAreaElement) {
    const typed = this.#typed(area)
    if (typed?.at !== this.#closedAt) this.#closedAt = -1
    const names = typed && this.#closedAt < 0 ? this.#found(typed.of) : []
    // « @ » alone is only a sign: Enter after it is a new line.
    this.#show(names, typed?.of ? 0 : -1)
  }

  /** Nobody once a name is whole: Enter is then a new line. */
  #found(typed: string): readonly string[] {
    const isOf = (name: string) => name.startsWith(typed) || name.includes(` ${typed}`)
    if (this.#names.some((name) => plain(name) === typed)) return []
    return this.#names.filter((name) => isOf(plain(name))).slice(0, most)
  }

  #show(names: readonly string[], active = -1) {
    this.#list.replaceChildren(
      ...names.map((name, at) => {
        const option = document.createElement('li')
        option.id = `${this.#list.id}-${at}`
        option.setAttribute('role', 'option')
        option.textContent = name
        return option
      }),
    )
    this.#list.hidden = names.length === 0
    this.#active = active
    const texts = document.documentElement.lang === 'en' ? words.en : words.fr
    const told = names.length > 0 ? texts(names.length) : ''
    if (this.#status.textContent !== told) this.#status.textContent = told
    this.#mark()
  }

  #onKey(event: KeyboardEvent, area: HTMLTextAreaElement) {
    const { length: count } = this.#list.children
    if (count === 0 || event.isComposing) return
    const option = this.#list.children[this.#active]
    if (event.key === 'ArrowDown') this.#active = (this.#active + 1) % count
    else if (event.key === 'ArrowUp') this.#active = (this.#active <= 0 ? count : this.#active) - 1
    else if (event.key === 'Enter' && option) this.#choose(option, area)
    else if (event.key === 'Escape') {
      this.#closedAt = this.#typed(area)?.at ?? -1
      this.#show([])
    } else if (/^(Arrow|Home|End|Page)/.test(event.key)) return this.#show([])
    else return
    event.preventDefault()
    this.#mark()
  }

  /** Through the browser’s own typing, so that undo undoes it and drafts keep it. */
  #choose(option: Element, area: HTMLTextAreaElement) {
    const typed = this.#typed(area)
    if (!typed) return this.#show([])
    area.setSelectionRange(typed.at, area.selectionStart)
    document.execCommand('insertText', false, `@${option.textContent} `)
    this.#show([])
  }

  #mark() {
    const area = this.#area
    const options = [...this.#list.children]
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#active))
    })
    const active = options[this.#active]
    active?.scrollIntoView({ block: 'nearest' })
    const open = {
      role: 'combobox',
      'aria-expanded': 'true',
      'aria-controls': this.#list.id,
      'aria-activedescendant': active?.id,
    }
    for (const [name, value] of Object.entries(open))
      if (options.length > 0 && value) area?.setAttribute(name, value)
      else area?.removeAttribute(name)
  }
}

customElements.define('mention-area', MentionAreaElement)
