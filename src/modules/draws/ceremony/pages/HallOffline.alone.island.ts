import { writtenTicket } from '../../draw-log.ts'
import { hallTexts } from '../../receipts/nouns.ts'
import { type Hall, hallOutcome, readHall } from '../hall.ts'

const patience = 4_000

/**
 * `<hall-offline>`: keeps the panels that were fixed, and computes the number and its tickets when the network drops.
 * No form of this page is sent into a network that does not answer: the page would be lost.
 */
class HallOffline extends HTMLElement {
  #hall: Hall | undefined

  connectedCallback() {
    const keep = this.querySelector('button')
    this.#show('.hall-tools')
    keep?.addEventListener('click', () => void this.#keep())
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#compute(event.target as HTMLFormElement)
    })
    document.addEventListener('submit', this.#hold, true)
    window.addEventListener('offline', this.#tell)
    window.addEventListener('online', this.#tell)
    if (!navigator.onLine) this.#tell()
    if (this.getAttribute('at-once') === 'yes') void this.#keep()
  }

  disconnectedCallback() {
    document.removeEventListener('submit', this.#hold, true)
    window.removeEventListener('offline', this.#tell)
    window.removeEventListener('online', this.#tell)
  }

  get #locale() {
    return document.documentElement.lang === 'en' ? 'en' : 'fr'
  }

  get #words() {
    return hallTexts[this.#locale]
  }

  readonly #tell = () => {
    this.#say('.hall-network', navigator.onLine ? this.#words.online : this.#words.offline)
    if (!navigator.onLine) this.#unfold()
  }

  async #keep() {
    this.#say('.hall-kept', this.#words.keeping)
    try {
      const [commitment, pool, panels] = await Promise.all(
        ['commitment', 'pool', 'panels'].map((name) => textAt(this.getAttribute(name) ?? '')),
      )
      this.#hall = readHall({
        sha256: this.getAttribute('sha256') ?? '',
        withDice: this.getAttribute('dice') === 'yes',
        commitment: commitment ?? '',
        pool: pool ?? '',
        panels: panels ?? '',
      })
    } catch {
      this.#say('.hall-kept', this.#words.keptNot)
      return
    }
    const hall = this.#hall
    if (!hall) return this.#say('.hall-kept', this.#words.keptBad)
    const number = new Intl.NumberFormat(this.#locale)
    this.#say(
      '.hall-kept',
      this.#words.kept(number.format(hall.panels.length), number.format(hall.tickets.length)),
    )
    this.querySelector('button')?.closest('p')?.remove()
    this.#show('.hall-sum')
    this.dataset['kept'] = 'yes'
  }

  #compute(form: HTMLFormElement) {
    const box = this.querySelector('.hall-result')
    if (!this.#hall || !box) return
    const data = new FormData(form)
    const typed = (name: string) => String(data.get(name) ?? '')
    const outcome = hallOutcome(this.#hall, {
      dice: typed('dice'),
      again: typed('again'),
      beacon: typed('beacon'),
    })
    if (!outcome.ok) {
      box.replaceChildren(made('p', this.#words.refusals[outcome.refusal], 'hall-refused'))
      return
    }
    const { dice, beacon, index, panel, isProven, isAlone } = outcome.value
    const size = this.#hall.panels.length
    const tickets = made('ol', '', 'draw-tickets')
    tickets.append(...panel.map((ticket) => made('li', writtenTicket(ticket), 'draw-ticket')))
    box.replaceChildren(
      made('p', this.#words.result),
      made('p', index, 'draw-number'),
      made(
        'p',
        isAlone
          ? this.#words.sumAlone(dice, index, size)
          : this.#words.sum(dice || '0', beacon, index, size),
      ),
      ...(isAlone ? [] : [made('p', isProven ? this.#words.proven : this.#words.unproven)]),
      tickets,
    )
  }

  /** A form of the page leaves only once the house answers; what was typed stays where it is. */
  readonly #hold = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post' || form.dataset['reached'] === 'yes') return
    event.preventDefault()
    event.stopPropagation()
    const by = event.submitter as HTMLButtonElement | null
    void this.#reach().then((answers) => {
      if (!answers) {
        this.#unfold()
        return this.#say('.hall-network', this.#words.notSent)
      }
      form.dataset['reached'] = 'yes'
      form.requestSubmit(by)
    })
  }

  async #reach(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(patience)
      await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal })
      return true
    } catch {
      return false
    }
  }

  #unfold() {
    const fold = this.querySelector('details')
    if (fold) fold.open = true
  }

  #say(part: string, sentence: string) {
    const element = this.querySelector(part)
    if (element) element.textContent = sentence
  }

  #show(part: string) {
    const hidden = this.querySelector<HTMLElement>(part)
    if (hidden) hidden.hidden = false
  }
}

async function textAt(address: string): Promise<string> {
  const answer = await fetch(address, { cache: 'no-store' })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.text()
}

function made(tag: string, text: string, name = ''): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  if (name) element.className = name
  return element
}

customElements.define('hall-offline', HallOffline)
