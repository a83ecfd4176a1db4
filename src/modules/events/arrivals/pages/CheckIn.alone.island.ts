import type { Expected } from '../../presence.ts'
import {
  type DoorMedium,
  doorMediumOf,
  type QueuedScan,
  readTicketCode,
  type ScanAnswer,
  searchExpected,
} from '../check-in.ts'
import { watchCamera } from './CheckInVideo.island.ts'

const words = {
  fr: {
    scan: 'Scanner un billet',
    stop: 'Arrêter la caméra',
    noCamera: 'La caméra ne répond pas. Tapez le numéro ou le nom.',
    noted: (person: string) => `${person} : présence notée.`,
    already: (person: string) => `${person} : déjà là. Rien n’est compté deux fois.`,
    unknown: 'Ce billet n’est pas de cet événement.',
    nobody: 'Personne ne correspond. Vérifiez le numéro, ou cherchez par le nom.',
    several: (count: number) => `${count} personnes correspondent : choisissez dans la liste.`,
    noSeat: (number: string) =>
      `N° ${number} : pas de place (annulée ou en attente). Voyez avec l’équipe.`,
    waiting: (count: number) =>
      count === 1 ? '1 présence attend le réseau.' : `${count} présences attendent le réseau.`,
    sent: 'Tout est envoyé.',
    offline: 'Pas de réseau : continuez, rien ne se perd.',
    there: 'présent·e',
    kept: 'présent·e (à envoyer)',
    signIn: 'Votre session est fermée : reconnectez-vous pour envoyer ce qui attend.',
  },
  en: {
    scan: 'Scan a ticket',
    stop: 'Stop the camera',
    noCamera: 'The camera does not answer. Type the number or the name.',
    noted: (person: string) => `${person}: recorded.`,
    already: (person: string) => `${person}: already here. Nothing is counted twice.`,
    unknown: 'This ticket is not for this event.',
    nobody: 'Nobody matches. Check the number, or look by name.',
    several: (count: number) => `${count} people match: choose in the list.`,
    noSeat: (number: string) => `No. ${number}: no seat (cancelled or waiting). Ask the team.`,
    waiting: (count: number) =>
      count === 1
        ? '1 presence waits for the network.'
        : `${count} presences wait for the network.`,
    sent: 'Everything is sent.',
    offline: 'No network: go on, nothing is lost.',
    there: 'here',
    kept: 'here (to be sent)',
    signIn: 'Your session is closed: sign in again to send what waits.',
  },
}

const beat = 15_000

/** `<check-in-door>` around the page of a door: scans, works without a network, sends later. */
class CheckInDoor extends HTMLElement {
  #said = document.createElement('p')
  #wait = document.createElement('p')
  #stop: (() => void) | undefined
  #sending = false

  connectedCallback() {
    void this.#open()
  }

  async #open() {
    const over = Date.now() > Date.parse(this.getAttribute('until') ?? '')
    if (this.getAttribute('closed') === 'yes' || over) {
      await this.#flush()
      if (this.#queue().length === 0) await this.#forget()
      return
    }
    this.#said.setAttribute('role', 'status')
    this.#said.className = 'door-said'
    this.#wait.className = 'door-wait'
    this.prepend(this.#scanner(), this.#said, this.#wait)
    this.addEventListener('submit', (event) => this.#onSubmit(event))
    window.addEventListener('online', () => void this.#flush())
    window.addEventListener('offline', () => this.#tellWaiting())
    window.setInterval(() => void this.#flush(), beat)
    for (const { code } of this.#queue()) this.#mark(code, this.#words.kept)
    void this.#keep()
    await this.#flush()
  }

  get #words() {
    return document.documentElement.lang === 'en' ? words.en : words.fr
  }

  /** The page may be opened again without a network: the worker is told what it is made of. */
  async #keep() {
    if (!('serviceWorker' in navigator)) return
    const scope = location.pathname
    await navigator.serviceWorker.register(this.getAttribute('worker') ?? '', { scope })
    const { active } = await navigator.serviceWorker.ready
    const made = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
      'head link[href^="/assets"], head script[src^="/assets"]',
    )
    const addresses = [...made].map(
      (one) => ('src' in one && one.src) || (one as HTMLLinkElement).href,
    )
    const camera = 'BarcodeDetector' in window ? [] : [this.getAttribute('camera') ?? '']
    active?.postMessage({
      keep: [location.origin + location.pathname, ...addresses, ...camera.filter(Boolean)],
    })
    this.dataset['kept'] = 'asked'
  }

  async #forget() {
    localStorage.removeItem(this.#key)
    if (!('serviceWorker' in navigator)) return
    const known = await navigator.serviceWorker.getRegistration(location.pathname)
    known?.active?.postMessage({ forget: true })
    for (const name of await caches.keys()) {
      if (name.endsWith(location.pathname)) await caches.delete(name)
    }
    await known?.unregister()
  }

  #scanner(): HTMLElement {
    const box = document.createElement('div')
    box.className = 'door-camera'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button action'
    button.textContent = this.#words.scan
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.hidden = true
    button.addEventListener('click', async () => {
      if (this.#stop) {
        this.#stop()
        this.#stop = undefined
      } else {
        this.#stop = await watchCamera(video, this.getAttribute('camera') ?? '', (text) =>
          this.#seen(text),
        ).catch(() => void this.#say(this.#words.noCamera))
      }
      video.hidden = !this.#stop
      button.textContent = this.#stop ? this.#words.stop : this.#words.scan
    })
    box.append(button, video)
    return box
  }

  #onSubmit(event: SubmitEvent) {
    const form = event.target as HTMLFormElement
    const data = new FormData(form, event.submitter)
    const typed = String(data.get('choice') ?? '') || String(data.get('who') ?? '')
    event.preventDefault()
    const search = searchExpected(typed, this.#people())
    const field = form.querySelector<HTMLInputElement>('input[name="who"]')
    if (search.kind === 'one') {
      this.#note(search.found, doorMediumOf(typed, data.get('tick') !== null))
      if (field) field.value = ''
      this.#show(undefined)
      field?.focus()
    } else if (search.kind === 'several') {
      this.#show(new Set(search.found.map(({ code }) => code)))
      this.#say(this.#words.several(search.found.length))
    } else this.#say(this.#words.nobody)
  }

  #seen(text: string) {
    const code = readTicketCode(text)
    const person = this.#people().find((person) => person.code === code)
    if (person) this.#note(person, 'qr')
    else if (code) this.#queueUp(code, 'qr')
    else this.#say(this.#words.unknown)
  }

  #note(one: Expected, by: DoorMedium) {
    const person = `${one.number}. ${one.name ?? ''}`
    if (this.#cell(one.code)?.dataset['state'] !== 'expected') {
      return this.#say(this.#words.already(person))
    }
    this.#mark(one.code, this.#words.kept)
    this.#say(this.#words.noted(person))
    this.#queueUp(one.code, by)
  }

  #queueUp(code: string, by: DoorMedium) {
    const queue = this.#queue()
    if (!queue.some((scan) => scan.code === code))
      this.#keepQueue([...queue, { code, at: Date.now(), by }])
    void this.#flush()
  }

  /** Only codes and times wait in the browser; sent twice, they count once. */
  async #flush() {
    const sent = this.#queue()
    if (sent.length === 0 || this.#sending) return this.#tellWaiting()
    this.#sending = true
    try {
      const body = new URLSearchParams({
        scans: sent.map((s) => `${s.code}|${s.at}|${s.by ?? 'qr'}`).join('\n'),
      })
      const answer = await fetch(this.getAttribute('queue') ?? '', { method: 'POST', body })
      if (answer.ok && !answer.redirected) {
        const { answers } = (await answer.json()) as { answers: ScanAnswer[] }
        const done = new Set(sent.map(({ code }) => code))
        this.#keepQueue(this.#queue().filter(({ code }) => !done.has(code)))
        for (const scanAnswer of answers) this.#settle(scanAnswer)
      } else if (answer.status === 403 || answer.redirected) this.#say(this.#words.signIn)
    } catch {
      // Still no network: what waits goes on waiting.
    }
    this.#sending = false
    this.#tellWaiting()
  }

  /** What the house answers may differ from what the phone thought: it is said. */
  #settle({ code, outcome, number }: ScanAnswer) {
    if (outcome === 'added' || outcome === 'already') this.#mark(code, this.#words.there)
    if (outcome === 'already') {
      const row = this.#row(code)
      this.#say(this.#words.already(`${number}. ${row?.dataset['name'] ?? ''}`))
    }
    if (outcome === 'unknown') this.#say(this.#words.unknown)
    if (outcome === 'no-seat') this.#say(this.#words.noSeat(String(number)))
  }

  get #key() {
    return `ouvroir:accueil:${this.getAttribute('slug')}`
  }

  #queue(): readonly QueuedScan[] {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? '[]') as QueuedScan[]
    } catch {
      return []
    }
  }

  #keepQueue(queue: readonly QueuedScan[]) {
    localStorage.setItem(this.#key, JSON.stringify(queue))
  }

  #people(): readonly Expected[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tr[data-code]')].map((row) => ({
      registrationId: '',
      number: Number(row.dataset['number']),
      name: row.dataset['name'] || undefined,
      seatClass: '',
      code: row.dataset['code'] ?? '',
    }))
  }

  #row(code: string) {
    return this.querySelector<HTMLTableRowElement>(`tr[data-code="${CSS.escape(code)}"]`)
  }

  #cell(code: string) {
    return this.#row(code)?.querySelector<HTMLTableCellElement>('td[data-state]')
  }

  #mark(code: string, text: string) {
    const cell = this.#cell(code)
    if (!cell) return
    cell.textContent = text
    cell.dataset['state'] = 'there'
    const all = this.querySelectorAll('td[data-state]').length
    const there = this.querySelectorAll('td[data-state="there"]').length
    const figure = this.querySelector('.arrived')
    if (figure) figure.textContent = figure.textContent.replace(/^\d+(.*?)\d+/, `${there}$1${all}`)
  }

  #show(codes: ReadonlySet<string> | undefined) {
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-code]')) {
      row.hidden = codes !== undefined && !codes.has(row.dataset['code'] ?? '')
    }
  }

  #say(sentence: string) {
    this.#said.textContent = sentence
  }

  #tellWaiting() {
    const count = this.#queue().length
    const waits = count > 0 ? this.#words.waiting(count) : ''
    const offline = navigator.onLine ? '' : this.#words.offline
    this.#wait.textContent = [waits, offline].filter(Boolean).join(' ')
    this.dataset['waiting'] = String(count)
  }
}

try {
  customElements.define('check-in-door', CheckInDoor)
} catch {
  // Storage is forbidden in this browser: the page works as a plain form.
}
