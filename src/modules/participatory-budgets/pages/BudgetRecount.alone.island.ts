import { type Published, recountFile } from '../recounted.ts'

const words = {
  fr: {
    start: 'Recompter maintenant',
    working: 'Lecture et calcul…',
    unreadable: 'Le fichier des bulletins ne peut pas être lu.',
    same: (ballots: number) =>
      `Tout est juste : ${ballots} ${ballots < 2 ? 'bulletin recompté' : 'bulletins recomptés'} ici donnent les projets publiés.`,
    differs:
      'Le calcul fait ici ne donne pas le résultat publié : d’autres projets, ou un autre nombre de bulletins.',
    sameFile: 'Le fichier est celui qui est publié, au caractère près : son empreinte est la même.',
    otherFile:
      'Ce fichier n’est pas celui qui est publié : son empreinte est une autre. Au moins un caractère a changé.',
    noPrint: 'L’empreinte du fichier ne peut pas être vérifiée ici.',
    funded: 'Projets financés',
    none: 'aucun',
  },
  en: {
    start: 'Count again now',
    working: 'Reading and counting…',
    unreadable: 'The file of ballots cannot be read.',
    same: (ballots: number) =>
      `All is right: ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'} counted again here give the published projects.`,
    differs:
      'The count made here does not give the published result: other projects, or another number of ballots.',
    sameFile: 'The file is the published one, to the last character: its fingerprint is the same.',
    otherFile:
      'This file is not the published one: its fingerprint is another. At least one character changed.',
    noPrint: 'The fingerprint of the file cannot be checked here.',
    funded: 'Funded projects',
    none: 'none',
  },
}

/** `<budget-recount>`: reads the file of ballots, counts it here, and sends nothing. */
class BudgetRecount extends HTMLElement {
  #told = document.createElement('div')
  #words = document.documentElement.lang === 'en' ? words.en : words.fr

  connectedCallback() {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button action'
    button.textContent = this.#words.start
    button.addEventListener('click', () => void this.#count())
    this.#told.setAttribute('role', 'status')
    const begin = document.createElement('p')
    begin.append(button)
    this.append(begin, this.#told)
  }

  async #count() {
    this.#tell(this.#words.working)
    const answer = await fetch(this.dataset['file'] ?? '').catch(() => undefined)
    if (!answer?.ok) return this.#tell(this.#words.unreadable)
    const plan = JSON.parse(this.dataset['plan'] ?? '{}') as Parameters<typeof recountFile>[1]
    const published = JSON.parse(this.dataset['published'] ?? '{}') as Published
    const bytes = await answer.arrayBuffer()
    const text = new TextDecoder().decode(bytes)
    const found = recountFile(text, plan, published, await printOf(bytes))
    if (!found.ok) return this.#tell(this.#words.unreadable)
    const colon = this.#words === words.fr ? '\u00a0: ' : ': '
    const { sameFile, otherFile, noPrint, same, differs } = this.#words
    return this.#tell(
      found.isSameFile === undefined ? noPrint : found.isSameFile ? sameFile : otherFile,
      found.isSame ? same(found.voters) : differs,
      `${this.#words.funded}${colon}${found.winners.join(', ') || this.#words.none}.`,
    )
  }

  #tell(...sentences: readonly string[]) {
    this.#told.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement('p')
        line.textContent = sentence
        return line
      }),
    )
  }
}

/** Its SHA-256; undefined where the page came without encryption, and browsers make none. */
async function printOf(bytes: ArrayBuffer): Promise<string | undefined> {
  if (!isSecureContext) return undefined
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

customElements.define('budget-recount', BudgetRecount)
