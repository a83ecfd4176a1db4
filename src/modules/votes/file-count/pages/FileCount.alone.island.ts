import { type FileMethod, fileMethods, openCount } from '../count.ts'
import { fileCountTexts } from '../texts/file-count.ts'
import { type CountTable, type CountView, viewOf } from '../view.ts'
import { fileProblemWords } from '../words.ts'

const locale = document.documentElement.lang === 'en' ? 'en' : 'fr'
const texts = fileCountTexts[locale]

/** `<file-count>`: the form inside counts here; nothing leaves the browser. */
class FileCount extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#count(new FormData(form))
    })
  }

  get #answer(): Element | null {
    return this.querySelector('[data-result]')
  }

  async #count(typed: FormData) {
    const file = typed.get('file')
    if (!(file instanceof File) || file.size === 0) return this.#say(texts.noFile)
    this.#say(texts.working)
    // The sentence is drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const method = methodOf(wordsIn(typed, 'method'))
    const counting = openCount({
      name: file.name,
      method,
      grades: gradesIn(wordsIn(typed, 'grades')),
      seats: wordsIn(typed, 'seats'),
      order: wordsIn(typed, 'order'),
    })
    // Piece by piece: a large file is never whole in memory, and the page stays alive.
    const pieces = file.stream().getReader()
    for (;;) {
      const { value } = await pieces.read()
      if (!value || !counting.push(value)) break
    }
    const done = counting.finish()
    if (!done.ok) return this.#say(fileProblemWords(file.name, done.problem, locale))
    return this.#show(
      texts.resultOf(file.name, texts.methods[method]),
      viewOf(done.counted, locale),
    )
  }

  #say(sentence: string) {
    this.#answer?.replaceChildren(element('p', sentence))
  }

  #show(about: string, view: CountView) {
    const [first = '', ...rest] = view.sentences
    const retained = element('p')
    retained.append(element('strong', first))
    this.#answer?.replaceChildren(
      element('h2', texts.result),
      element('p', about),
      retained,
      ...rest.map((sentence) => element('p', sentence)),
      ...view.tables.map(tableOf),
    )
  }
}

function methodOf(text: string): FileMethod {
  return fileMethods.find((name) => name === text) ?? 'mj'
}

function gradesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

function wordsIn(typed: FormData, name: string): string {
  const value = typed.get(name)
  return typeof value === 'string' ? value : ''
}

function element(tag: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

/** As the server draws one that keeps its grid on a phone. */
function tableOf({ caption, columns, rows }: CountTable): HTMLElement {
  const frame = element('div')
  frame.className = 'table-frame scroll'
  frame.tabIndex = 0
  frame.setAttribute('role', 'group')
  frame.setAttribute('aria-label', caption)
  const table = element('table')
  table.className = 'table'
  const head = element('thead')
  head.append(rowOf(columns, 'col'))
  const body = element('tbody')
  body.append(...rows.map((row) => rowOf(row, 'row')))
  table.append(element('caption', caption), head, body)
  frame.append(table)
  return frame
}

function rowOf(cells: readonly string[], scope: 'col' | 'row'): HTMLElement {
  const row = element('tr')
  row.append(
    ...cells.map((text, at) => {
      const isName = scope === 'col' || at === 0
      const cell = element(isName ? 'th' : 'td', text)
      if (isName) cell.setAttribute('scope', scope)
      if (at > 0) cell.className = 'right'
      return cell
    }),
  )
  return row
}

customElements.define('file-count', FileCount)
