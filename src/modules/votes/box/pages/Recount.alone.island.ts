import { type Archive, verifyArchive } from '../archive.ts'

const words = {
  fr: {
    start: 'Recompter maintenant',
    file: 'Ou vérifier un fichier d’archive que vous avez gardé',
    working: 'Lecture et vérification…',
    holds: (ballots: number, events: number) =>
      `Tout est juste : ${events} ${events < 2 ? 'ligne' : 'lignes'} du tableau, ${ballots} ${ballots < 2 ? 'bulletin' : 'bulletins'}, et le résultat recompté est celui qui est publié.`,
    head: 'Empreinte de la dernière ligne',
    winners: 'Retenu',
    broken: 'La vérification de cette archive échoue',
    at: (at: number) => `à la ligne ${at}`,
    unreadable: 'Choisissez le fichier archive.json du scrutin.',
  },
  en: {
    start: 'Count again now',
    file: 'Or check an archive file that you kept',
    working: 'Reading and checking…',
    holds: (ballots: number, events: number) =>
      `All is right: ${events} ${events === 1 ? 'line' : 'lines'} of the board, ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}, and the result counted again is the one published.`,
    head: 'Hash of the last line',
    winners: 'Chosen',
    broken: 'This archive does not hold',
    at: (at: number) => `at line ${at}`,
    unreadable: 'Choose the file archive.json of the vote.',
  },
}

/** `<vote-recount>`: reads the archive, verifies it here, and sends nothing. */
class VoteRecount extends HTMLElement {
  #said = document.createElement('div')
  #words = document.documentElement.lang === 'en' ? words.en : words.fr

  connectedCallback() {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button action'
    button.textContent = this.#words.start
    button.addEventListener('click', () => void this.#fetched())
    const label = document.createElement('label')
    label.textContent = this.#words.file
    label.htmlFor = 'recompter-fichier'
    const file = document.createElement('input')
    file.type = 'file'
    file.id = 'recompter-fichier'
    file.accept = '.json,application/json'
    file.className = 'input file'
    file.addEventListener('change', () => void this.#read(file.files?.[0]))
    this.#said.setAttribute('role', 'status')
    const begin = document.createElement('p')
    begin.append(button)
    const field = document.createElement('div')
    field.className = 'field'
    field.append(label, file)
    this.append(begin, this.#said, field)
  }

  async #fetched() {
    this.#say(this.#words.working)
    const answer = await fetch(this.dataset['archive'] ?? '')
    await this.#judge(await answer.text())
  }

  async #read(file: File | undefined) {
    if (!file) return
    this.#say(this.#words.working)
    await this.#judge(await file.text())
  }

  async #judge(text: string) {
    let archive: unknown
    try {
      archive = JSON.parse(text)
    } catch {
      return this.#say(this.#words.unreadable)
    }
    const verdict = await verifyArchive(archive)
    if (!verdict.ok) {
      const where = verdict.at === undefined ? '' : `, ${this.#words.at(verdict.at)}`
      return this.#say(`${this.#words.broken}${where} (${verdict.fault}).`)
    }
    const { vote, result } = archive as Archive
    const winners = result.deciding.winners.map((at) => vote.options[at]?.label ?? '').join(', ')
    const colon = this.#words === words.fr ? '\u00a0: ' : ': '
    return this.#say(
      this.#words.holds(verdict.ballots, verdict.events),
      `${this.#words.winners}${colon}${winners}.`,
      `${this.#words.head}${colon}${verdict.head}`,
    )
  }

  #say(...sentences: readonly string[]) {
    this.#said.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement('p')
        line.className = 'vote-hash'
        line.textContent = sentence
        return line
      }),
    )
  }
}

customElements.define('vote-recount', VoteRecount)
