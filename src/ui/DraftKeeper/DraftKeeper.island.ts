import { fieldsOf, marksOf, readDraft, restore, valuesOf } from './Draft.island.ts'

const prefix = 'ouvroir:brouillon:'
const sentMark = 'ouvroir:envoi'
const pause = 400

const words = {
  fr: {
    found: (at: string) =>
      `Votre brouillon du ${at} est revenu. Il n’est gardé que sur cet appareil.`,
    drop: 'L’effacer et repartir du texte enregistré',
    offline:
      'Pas de réseau : votre texte est gardé sur cet appareil. Envoyez-le quand le réseau revient.',
  },
  en: {
    found: (at: string) => `Your draft of ${at} is back. It is kept on this device only.`,
    drop: 'Delete it and start from the saved text',
    offline: 'No network: your text is kept on this device. Send it when the network is back.',
  },
}

/**
 * `<draft-keeper name="…">` around a form: what is typed survives a lost network, a closed page, a
 * flat battery. The draft goes once the server has taken it: the next good page says so.
 */
class DraftKeeperElement extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#bringBack(form)
    this.addEventListener('input', () => {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#keep(form), pause)
    })
    this.addEventListener('submit', (event) => this.#onSubmit(event, form))
  }

  get #key(): string {
    return prefix + (this.getAttribute('name') ?? '')
  }

  #keep(form: HTMLFormElement) {
    const draft = { at: Date.now(), fields: valuesOf(fieldsOf(form)) }
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft))
    } catch {
      // A full or forbidden storage: the form itself still works.
    }
  }

  /** After a refusal the page already holds what was typed. */
  #bringBack(form: HTMLFormElement) {
    if (this.querySelector('.error-summary')) return
    const draft = readDraft(localStorage.getItem(this.#key), Date.now())
    if (!draft) return localStorage.removeItem(this.#key)
    const asShown = marksOf(form)
    if (restore(fieldsOf(form), draft))
      this.#say(found(draft.at), () => {
        this.#drop(form)
        asShown()
      })
    else asShown()
  }

  #drop(form: HTMLFormElement) {
    localStorage.removeItem(this.#key)
    form.reset()
    this.querySelector('.draft-word')?.remove()
  }

  #onSubmit(event: Event, form: HTMLFormElement) {
    window.clearTimeout(this.#timer)
    this.#keep(form)
    if (navigator.onLine) return sessionStorage.setItem(sentMark, this.getAttribute('name') ?? '')
    event.preventDefault()
    this.#say(said().offline)
  }

  #say(sentence: string, drop?: () => void) {
    this.querySelector('.draft-word')?.remove()
    const word = document.createElement('p')
    word.className = 'draft-word'
    word.setAttribute('role', 'status')
    word.append(sentence, ' ')
    if (drop) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'link-button'
      button.textContent = said().drop
      button.addEventListener('click', drop)
      word.append(button)
    }
    this.prepend(word)
  }
}

/** On the page that follows a sending: a good answer means the draft is no longer needed. */
function forgetSent() {
  const name = sessionStorage.getItem(sentMark)
  if (name === null) return
  sessionStorage.removeItem(sentMark)
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const good = (visit?.responseStatus ?? 200) < 400
  const same = document.querySelector(`draft-keeper[name="${CSS.escape(name)}"]`)
  const taken = same === null || document.querySelector('.page-notice') !== null
  if (good && taken) localStorage.removeItem(prefix + name)
  // A page that refuses the form may send it once more: the page after that one says whether it was taken.
  const again = document.querySelector('form[data-again]')
  again?.addEventListener('submit', () => sessionStorage.setItem(sentMark, name))
}

function found(at: number): string {
  const written = new Date(at).toLocaleString(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return said().found(said() === words.fr ? written.replace(':', ' h ') : written)
}

function said() {
  return document.documentElement.lang === 'en' ? words.en : words.fr
}

try {
  forgetSent()
  customElements.define('draft-keeper', DraftKeeperElement)
} catch {
  // Storage is forbidden in this browser: forms stay plain forms.
}
