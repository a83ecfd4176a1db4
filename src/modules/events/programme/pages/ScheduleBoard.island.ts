/**
 * `<schedule-board>`: a card is dragged onto a cell, or taken by its button and moved by arrows.
 * Either way it ends as the plain form that the page has anyway.
 */
class ScheduleBoard extends HTMLElement {
  #what = ''
  #target: HTMLElement | undefined

  connectedCallback() {
    for (const card of this.querySelectorAll<HTMLElement>('[data-what]')) {
      card.draggable = true
      const button = card.querySelector<HTMLElement>('.board-take')
      if (button) button.hidden = false
    }
    this.addEventListener('dragstart', (event) => {
      this.#what = whatOf(event)
      event.dataTransfer?.setData('text/plain', this.#what)
    })
    this.addEventListener('dragover', (event) => {
      const cell = cellOf(event.target)
      if (!this.#what || !cell) return
      event.preventDefault()
      this.#aim(cell)
    })
    this.addEventListener('drop', (event) => {
      event.preventDefault()
      this.#drop()
    })
    this.addEventListener('dragend', () => this.#giveUp())
    this.addEventListener('keydown', (event) => this.#key(event))
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('.board-take') && !this.#what) this.#take(event)
    })
  }

  #take(event: Event) {
    this.#what = whatOf(event)
    this.#aim(cellOf(event.target) ?? this.querySelector<HTMLElement>('[data-room]') ?? undefined)
    this.#say(this.getAttribute('data-taken'))
  }

  #key(event: KeyboardEvent) {
    if (!this.#what || !this.#target) return
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[
      event.key
    ]
    if (step) this.#move(step[0] ?? 0, step[1] ?? 0)
    else if (event.key === 'Enter' || event.key === ' ') this.#drop()
    else if (event.key === 'Escape') this.#giveUp(true)
    else return
    event.preventDefault()
  }

  #move(down: number, across: number) {
    const cells = [...this.querySelectorAll<HTMLElement>('[data-room]')]
    const width = this.#target?.parentElement?.querySelectorAll('[data-room]').length ?? 1
    const at = cells.indexOf(this.#target as HTMLElement)
    const column = (at % width) + across
    const next = cells[at + down * width + across]
    if (next && column >= 0 && column < width) {
      this.#aim(next)
      this.#say(next.getAttribute('data-name'))
    }
  }

  #aim(cell: HTMLElement | undefined) {
    this.#target?.classList.remove('is-target')
    this.#target = cell
    cell?.classList.add('is-target')
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #drop() {
    const { day = '', time = '', room = '' } = this.#target?.dataset ?? {}
    if (!this.#what || !day) return
    const form = document.createElement('form')
    form.method = 'post'
    form.action = this.getAttribute('action') ?? ''
    const fields = { _key: this.dataset['key'] ?? '', what: this.#what, day, time, room }
    for (const [name, value] of Object.entries(fields)) {
      const field = document.createElement('input')
      field.type = 'hidden'
      field.name = name
      field.value = value
      form.append(field)
    }
    document.body.append(form)
    this.#what = ''
    form.submit()
  }

  #giveUp(aloud = false) {
    this.#what = ''
    this.#aim(undefined)
    if (aloud) this.#say(this.getAttribute('data-given-up'))
  }

  #say(sentence: string | null) {
    const region = this.querySelector('.board-said')
    if (region) region.textContent = sentence
  }
}

const closest = (target: EventTarget | null, selector: string) =>
  (target as Element).closest<HTMLElement>(selector) ?? undefined
const cellOf = (target: EventTarget | null) => closest(target, '[data-room]')
const whatOf = (event: Event) => closest(event.target, '[data-what]')?.dataset['what'] ?? ''

customElements.define('schedule-board', ScheduleBoard)
