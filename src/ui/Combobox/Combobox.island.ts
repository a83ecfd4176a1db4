interface Suggestion {
  readonly value: string
  readonly label: string
  readonly note?: string
  /** Where it stands: to choose it is to go there. */
  readonly href?: string
}

const pause = 120
const shortest = 2

const words = {
  fr: {
    none: 'Aucune proposition',
    some: (count: number) =>
      count > 1
        ? `${count} propositions, flèche bas pour choisir`
        : '1 proposition, flèche bas pour choisir',
  },
  en: {
    none: 'No suggestion',
    some: (count: number) =>
      count > 1
        ? `${count} suggestions, arrow down to choose`
        : '1 suggestion, arrow down to choose',
  },
}

let rank = 0

/**
 * `<combo-box data-source="/territoires/suggestions">` around a plain field: proposes as one types.
 * Without JavaScript the words are sent as they are, and the server asks which one was meant.
 */
class ComboBoxElement extends HTMLElement {
  #input: HTMLInputElement | undefined
  #chosen: HTMLInputElement | undefined
  #list = document.createElement('ul')
  #status = document.createElement('span')
  #found: readonly Suggestion[] = []
  #active = -1
  #timer = 0
  #asked = 0

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input:not([type="hidden"])')
    if (!input || this.#input) return
    this.#input = input
    this.#chosen = this.querySelector<HTMLInputElement>('input[data-chosen]') ?? undefined
    this.#dress(input)
    input.addEventListener('input', () => this.#onInput())
    input.addEventListener('keydown', (event) => this.#onKey(event))
    input.addEventListener('blur', () => this.#close())
    this.#list.addEventListener('mousedown', (event) => this.#onPress(event))
  }

  #dress(input: HTMLInputElement) {
    const id = `propositions-${++rank}`
    this.#list.id = id
    this.#list.className = 'suggestions'
    this.#list.hidden = true
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', this.#labelOf(input))
    this.#status.className = 'visually-hidden'
    this.#status.setAttribute('role', 'status')
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', id)
    this.append(this.#list, this.#status)
  }

  #labelOf(input: HTMLInputElement): string {
    return input.labels?.[0]?.textContent?.trim() ?? ''
  }

  /** Other words than those that were chosen: nothing is chosen any more. */
  #onInput() {
    if (this.#chosen) this.#chosen.value = ''
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#ask().catch(() => this.#close()), pause)
  }

  async #ask() {
    const text = this.#input?.value.trim() ?? ''
    const asked = ++this.#asked
    if (text.length < shortest) return this.#close()
    const source = new URL(this.dataset['source'] ?? '', location.href)
    source.searchParams.set('q', text)
    const answer = await fetch(source, { headers: { accept: 'application/json' } })
    const suggestions = (await answer.json()) as readonly Suggestion[]
    if (asked === this.#asked && document.activeElement === this.#input) this.#show(suggestions)
  }

  #show(suggestions: readonly Suggestion[]) {
    this.#found = suggestions
    this.#active = -1
    this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)))
    this.#list.hidden = suggestions.length === 0
    this.#mark()
    const texts = document.documentElement.lang === 'en' ? words.en : words.fr
    this.#status.textContent = suggestions.length > 0 ? texts.some(suggestions.length) : texts.none
    this.#status.className = suggestions.length > 0 ? 'visually-hidden' : 'suggestions none'
  }

  #option(suggestion: Suggestion, at: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${at}`
    option.setAttribute('role', 'option')
    option.append(suggestion.label)
    if (suggestion.note) {
      const note = document.createElement('small')
      note.textContent = suggestion.note
      option.append(note)
    }
    return option
  }

  #onKey(event: KeyboardEvent) {
    const count = this.#found.length
    if (this.#list.hidden || count === 0) return
    if (event.key === 'ArrowDown') this.#active = (this.#active + 1) % count
    else if (event.key === 'ArrowUp') this.#active = (this.#active <= 0 ? count : this.#active) - 1
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
    this.#mark()
  }

  /** `mousedown`, not `click`: the field keeps the focus. */
  #onPress(event: MouseEvent) {
    event.preventDefault()
    const option = (event.target as Element).closest('li')
    if (option) this.#choose([...this.#list.children].indexOf(option))
  }

  #choose(at: number) {
    const suggestion = this.#found[at]
    if (!suggestion || !this.#input) return
    if (suggestion.href) return location.assign(suggestion.href)
    this.#input.value = suggestion.label
    if (this.#chosen) this.#chosen.value = suggestion.value
    this.#close()
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #close() {
    this.#list.hidden = true
    this.#status.className = 'visually-hidden'
    this.#found = []
    this.#active = -1
    this.#mark()
  }

  #mark() {
    const options = [...this.#list.children]
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#active))
    })
    const active = options[this.#active]
    active?.scrollIntoView({ block: 'nearest' })
    this.#input?.setAttribute('aria-expanded', String(!this.#list.hidden))
    if (active) this.#input?.setAttribute('aria-activedescendant', active.id)
    else this.#input?.removeAttribute('aria-activedescendant')
  }
}

customElements.define('combo-box', ComboBoxElement)
