import { typedFromSheet } from '#kit/grids/pasted-cell.ts'
import { copiedRows, type PastedRow, pastedRows, titlesIn } from '#kit/grids/pasted-rows.ts'
import { sumOf, sumSaid } from '#kit/grids/sums.ts'
import { isSheetError } from '#kit/sheets/sheet-error.ts'
import { plainWords } from '#kit/words.ts'
import { isTotalRow } from '#kit/writing/total-row.ts'

type CellType = Parameters<typeof typedFromSheet>[0]['type']
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** `<sheet-grid>`: rows are added as one writes, keys move as in a sheet, a block is pasted into cells, sums follow. */
class SheetGridElement extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this.#onInput)
    this.addEventListener('keydown', this.#onKey)
    // A list and a box have no caret: a browser may tell the paste to the page, whatever has the focus.
    document.addEventListener('paste', this.#onPaste)
    this.#show()
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.#onPaste)
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
  }

  #controls(row: HTMLTableRowElement | undefined): Control[] {
    return [...(row?.querySelectorAll<Control>('input, select, textarea') ?? [])]
  }

  readonly #onInput = (event: Event) => {
    if (event.target !== this) forget(event.target as Control)
    this.#addRow()
    this.#show()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const cell = event.target as Control
    const { key } = event
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return
    const isLine = cell instanceof HTMLInputElement
    // A list moves through its answers, a text of several lines through its lines.
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (isLine && step !== 0) this.#move(cell, step, event)
    else if (key === 'Enter' && !(cell instanceof HTMLTextAreaElement)) this.#move(cell, 1, event)
  }

  /** The same column, one line further. Enter saves nothing here: it would send a half-written grid. */
  #move(cell: Control, step: 1 | -1, event: Event) {
    const row = cell.closest<HTMLTableRowElement>('tr[data-row]')
    if (!row) return
    event.preventDefault()
    const at = this.#rows.indexOf(row)
    const column = this.#controls(row).indexOf(cell)
    if (at + step >= this.#rows.length && step === 1) this.#addRow()
    const next = this.#controls(this.#rows[at + step])[column]
    next?.focus()
    if (next instanceof HTMLInputElement && next.type === 'text') next.select()
  }

  readonly #onPaste = (event: ClipboardEvent) => {
    const cell = document.activeElement as Control | null
    const row = cell?.closest<HTMLTableRowElement>('tr[data-row]')
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!cell || !row || !this.contains(row) || !isBlock(text, cell)) return
    event.preventDefault()
    this.#fill(row, cell, this.#cellsOf(text))
  }

  /** Without tabs, each line is a cell, commas and all; unless it is a CSV, which its titles say. */
  #cellsOf(text: string): readonly PastedRow[] {
    const read = text.includes('\t') ? {} : pastedRows(text)
    const titles = 'rows' in read ? titlesIn(read.rows, this.#columnOf) : undefined
    const isCsv = (titles?.columns.filter(Boolean).length ?? 0) > 1
    return isCsv && 'rows' in read ? read.rows : copiedRows(text)
  }

  get #known() {
    return Object.entries(this.#data<Record<string, string[]>>('titles'))
  }

  readonly #columnOf = (title: string) =>
    this.#known.find(([, names]) =>
      names.some((name) => plainWords(name) === plainWords(title)),
    )?.[0]

  #fill(row: HTMLTableRowElement, from: Control, block: readonly PastedRow[]) {
    const known = this.#known
    const titles = titlesIn(block, this.#columnOf)
    const first = known.findIndex(([name]) => name === columnIn(from))
    // Cells that begin with the names of lines go to those lines, wherever the cursor is.
    const named = block.filter(({ cells }) => this.#rowNamed(cells[0] ?? '') >= 0)
    const isNamed = named.length * 2 > block.length
    const start = isNamed ? 0 : Math.max(0, first)
    const columns = titles?.columns ?? known.slice(start).map(([name]) => name)
    // A title that is known, among others that are not: the line is no line, as when the block is sent.
    const half = titles ? undefined : this.#halfTitle(block[0], from, columns)
    const below = block.slice(titles ? titles.at + 1 : half === undefined ? 0 : 1)
    const body = below.filter(({ cells }) => cells.length === 1 || !isTotalRow(cells))
    const naming = columns.indexOf(this.dataset['fixed'])
    let at = this.#rows.indexOf(row)
    let unread = 0
    let nameless = 0
    let lines = 0
    let beyond = 0
    for (const { cells } of body) {
      beyond += cells.slice(columns.length).filter((cell) => cell !== '').length
      if (naming >= 0) {
        at = this.#rowNamed(cells[naming] ?? '')
        if (at < 0) {
          nameless++
          continue
        }
      }
      if (at >= this.#rows.length && !this.#addRow(true)) break
      const controls = this.#controls(this.#rows[at])
      for (const [rank, copied] of cells.entries()) {
        const control = controls.find((field) => columnIn(field) === columns[rank])
        if (!control || copied === '') continue
        const isShut = control instanceof HTMLInputElement && control.readOnly
        if (isShut || !this.#put(control, copied)) unread++
      }
      at++
      lines++
    }
    this.#addRow()
    this.#show()
    this.dispatchEvent(new Event('input', { bubbles: true }))
    const totals = below.length - body.length
    const isFull = lines + nameless < body.length
    this.#say({ lines, unread, nameless, totals, beyond, half, isFull })
  }

  #halfTitle(
    first: PastedRow | undefined,
    from: Control,
    columns: readonly (string | undefined)[],
  ) {
    const controls = this.#controls(from.closest<HTMLTableRowElement>('tr[data-row]') ?? undefined)
    return first?.cells.find((cell, rank) => {
      if (first.cells.length < 2 || this.#columnOf(cell) === undefined) return false
      const control = controls.find((field) => columnIn(field) === columns[rank])
      return !control || this.#answer(control, cell) === undefined
    })
  }

  /** The line that always stands under this name; -1 for none. */
  #rowNamed(copied: string): number {
    const fixed = this.dataset['fixed']
    const plain = plainWords(copied)
    if (fixed === undefined || plain === '') return -1
    const more = this.#wordsOf(fixed)?.[plain]
    return this.#rows.findIndex(({ dataset, cells }) => {
      const named = cells[0]?.querySelector('.grid-name')?.textContent ?? ''
      return [copied, more].includes(dataset['row']) || plainWords(named) === plain
    })
  }

  /** False when the cell cannot be told: it is left as it was, and what was pasted is said under it. */
  #put(control: Control, copied: string): boolean {
    const type = (control.closest('td')?.dataset['type'] ?? 'text') as CellType
    const label = { fr: labelOf(control), en: labelOf(control) }
    const typed = typedFromSheet({ type, label }, copied, (words) => this.#answer(control, words))
    forget(control)
    if (typed === undefined) {
      tellUnread(control, this.#unreadWords(control, copied))
      return false
    }
    answer(control, typed)
    return true
  }

  #unreadWords(control: Control, cell: string): string {
    const copied = cell.trim()
    const isList = control instanceof HTMLSelectElement
    const why = isSheetError(copied) ? 'sheetError' : isList ? 'notAChoice' : 'notABox'
    const answers = this.#data<Record<string, string>>('answers')[columnIn(control)] ?? ''
    const words = this.dataset[why] ?? ''
    return words.replace('{said}', () => copied).replace('{answers}', () => answers)
  }

  #answer(control: Control, words: string): string | undefined {
    if (!(control instanceof HTMLSelectElement)) return undefined
    const plain = plainWords(words)
    const option = [...control.options].find(({ text, value, parentElement }) =>
      [text, `${parentElement?.getAttribute('label')} ${text}`, value].some(
        (label) => value && plainWords(label) === plain,
      ),
    )
    return option?.value ?? this.#wordsOf(columnIn(control))?.[plain]
  }

  #say(of: {
    lines: number
    unread: number
    nameless: number
    totals: number
    beyond: number
    half: string | undefined
    isFull: boolean
  }) {
    const { pasted = '', unread = '', nameless = '', totals = '', full = '' } = this.dataset
    const { beyond = '', half = '' } = this.dataset
    const status = this.querySelector('.grid-said')
    if (!status) return
    status.textContent = [
      pasted.replace('{lines}', String(of.lines)),
      of.unread > 0 ? unread.replace('{cells}', String(of.unread)) : '',
      of.nameless > 0 ? nameless.replace('{lines}', String(of.nameless)) : '',
      of.totals > 0 ? totals.replace('{lines}', String(of.totals)) : '',
      of.half === undefined ? '' : half.replace('{said}', () => of.half ?? ''),
      of.beyond > 0 ? beyond.replace('{cells}', String(of.beyond)) : '',
      of.isFull ? full : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  /** A new line like the last one, empty; false when the page is full. */
  #addRow(isNeeded = false): boolean {
    const rows = this.#rows
    const last = rows.at(-1)
    const fresh = rows.filter(({ dataset }) => dataset['row']?.startsWith('new'))
    if (this.dataset['fixed'] !== undefined) return false
    if (!last || rows.length >= Number(this.dataset['most'])) return false
    const isEmpty = this.#controls(last).every((cell) => textOf(cell) === '')
    if (isEmpty && !isNeeded) return true
    const old = last.dataset['row'] ?? ''
    const id = `new${Math.max(0, ...fresh.map(({ dataset }) => Number(dataset['row']?.slice(3)))) + 1}`
    const rank = String(rows.length + 1)
    const row = last.cloneNode(true) as HTMLTableRowElement
    row.dataset['row'] = id
    row.dataset['title'] = last.dataset['title']?.replace(/\d+/, rank) ?? ''
    row.classList.remove('removed')
    for (const problem of row.querySelectorAll('.problem, .stands')) problem.remove()
    for (const cell of row.querySelectorAll('.has-problem')) cell.classList.remove('has-problem')
    for (const label of row.querySelectorAll('label')) {
      label.htmlFor = label.htmlFor.replace(`.${old}.`, `.${id}.`)
      const words = label.querySelector('.visually-hidden')
      if (words) words.textContent = (words.textContent ?? '').replace(/\d+/, rank)
    }
    for (const control of this.#controls(row)) {
      control.id = control.id.replace(`.${old}.`, `.${id}.`)
      control.name = control.name.replace(`.${old}.`, `.${id}.`)
      clearMarks(control)
      // What a line begins with is what a reset gives back; a box keeps what it says when ticked.
      if (!isBox(control)) control.removeAttribute('value')
      answer(control, '')
    }
    // Under what is wrong with the last line, if something is.
    last.parentElement?.append(row)
    return true
  }

  #show() {
    const cells = this.#rows.map((row) => {
      const isRemoved = this.#controls(row).some(
        (cell) => columnIn(cell) === 'remove' && textOf(cell) === 'yes',
      )
      row.classList.toggle('removed', isRemoved)
      if (isRemoved) return {}
      return Object.fromEntries(
        this.#controls(row).map((cell) => [columnIn(cell), isRefused(cell) ? '' : textOf(cell)]),
      )
    })
    const locale = document.documentElement.lang === 'en' ? 'en' : 'fr'
    for (const place of this.querySelectorAll<HTMLElement>('[data-sum]')) {
      const sum = JSON.parse(place.dataset['sum'] ?? '{}')
      place.textContent = sumSaid(sumOf(sum, cells), sum, locale)
    }
  }

  /** Other words of a sheet for the answers of this column. */
  #wordsOf(column: string): Record<string, string> | undefined {
    return this.#data<Record<string, Record<string, string>>>('words')[column]
  }

  #data<T>(name: string): T {
    return JSON.parse(this.dataset[name] ?? '{}') as T
  }
}

const columnIn = (control: Control) => control.name.split('.').at(-1) ?? ''

const labelOf = (control: Control) => control.labels?.[0]?.lastChild?.textContent ?? ''

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox'

/** Until somebody writes something else there, it is no figure. */
function isRefused(control: Control): boolean {
  const { value, defaultValue, ariaInvalid } = control as HTMLInputElement
  return ariaInvalid === 'true' && value === defaultValue
}

function textOf(control: Control): string {
  if (isBox(control)) return control.checked ? 'yes' : ''
  return control.value
}

function answer(control: Control, text: string) {
  if (isBox(control)) control.checked = text === 'yes'
  else control.value = text
}

/** What was pasted and not understood stands under its cell, until somebody answers there. */
function tellUnread(control: Control, words: string) {
  const problem = document.createElement('p')
  problem.className = 'problem'
  problem.id = `${control.id}-colle`
  problem.textContent = words
  control.after(problem)
  control.dataset['unread'] = ''
  control.setAttribute('aria-invalid', 'true')
  control.setAttribute('aria-describedby', problem.id)
}

function forget(control: Control) {
  if (control.dataset['unread'] === undefined) return
  document.getElementById(`${control.id}-colle`)?.remove()
  clearMarks(control)
}

function clearMarks(control: Control) {
  for (const mark of ['data-unread', 'aria-invalid', 'aria-describedby'])
    control.removeAttribute(mark)
}

/** One cell goes where the cursor is, as anywhere; so does a text of several lines, in a field that takes them. */
function isBlock(text: string, cell: Control): boolean {
  const bare = text.replace(/\r?\n$/, '')
  return bare.includes('\t') || (bare.includes('\n') && !(cell instanceof HTMLTextAreaElement))
}

customElements.define('sheet-grid', SheetGridElement)
