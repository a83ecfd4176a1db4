import { readJson } from '../json/bounded-json.ts'
import { AlikeTexts } from './alike-texts.ts'

/** A single word that somebody wrote as a title: « Météo », « Recrutement ». Keys are small letters without accents. */
const titleWord = /^(?:\p{Lu}\p{L}{3,}|(?=.*[^ -~])\p{L}[\p{L}·’'-]{3,})$/u
/** Signs of the writing tools: pages draw them, and part the words there. */
const drawnSigns = /[*_`[\]()#|~]|^[-+>]\s|^\d{1,9}[.)]\s/

/**
 * What people wrote, as it was read from the memory of the house while one page was made (decision 0045). Each text is
 * kept with its language: that of its own row where it says one, that of the house otherwise.
 */
export class WrittenWords {
  readonly #language: string
  readonly #texts = new Map<string, string>()
  /** By their first letters: a page is searched in one passage, however many there are. */
  readonly #begun = new Map<string, AlikeTexts>()
  readonly #titles = new Map<string, string>()

  constructor(language: string) {
    this.#language = language
  }

  /** Rows as a database gives them: texts, and what holds texts. */
  add(value: unknown, language = this.#language, depth = 0): void {
    if (depth > deepest) return
    if (typeof value === 'string') {
      const kept = keptAsText(value)
      if (kept) this.add(kept, language, depth + 1)
      else this.#addText(value, language)
    } else if (Array.isArray(value)) for (const one of value) this.add(one, language, depth + 1)
    else if (isHolder(value)) {
      const own = value['language']
      const words = typeof own === 'string' && /^[a-z]{2}$/.test(own) ? own : language
      for (const [name, one] of Object.entries(value)) {
        // Answers are counted under their own words.
        this.#addText(name, words)
        this.add(one, words, depth + 1)
      }
    }
  }

  /**
   * Words that whoever asks for the page brought with them. Nothing is said of them, whatever was read: what a page reads
   * and does not show would otherwise be known by trying it (a name that is hidden, in a form that comes back).
   */
  addTyped(text: string, locale: string): void {
    for (const { words } of piecesOf(text)) {
      if (!this.#texts.has(words)) this.#begin(words)
      this.#texts.set(words, locale)
      this.#titles.set(words, locale)
    }
  }

  /** The language of a text that is nothing else, or of its first line, or undefined. */
  languageOf(text: string): string | undefined {
    const [words = ''] = plainSpaces(text).trim().split('\n')
    return this.#titles.get(words) ?? this.#texts.get(words)
  }

  /** The longest written text that begins here and ends with a word. */
  foundAt(
    text: string,
    at: number,
  ): { readonly end: number; readonly language: string } | undefined {
    const begun = this.#begun.get(text.slice(at, at + startLength))
    if (!begun) return undefined
    const whole = begun.longestAt(text, at, (end) => !isLetter(text[end]))
    const language = whole && this.#texts.get(whole)
    return language ? { end: at + whole.length, language } : this.#cutAt(text, at, begun)
  }

  /** What has no room is cut: « Deux jours pour raconter… ». */
  #cutAt(text: string, at: number, begun: AlikeTexts) {
    const cut = text.indexOf('…', at)
    if (cut < at + leastOfCut) return undefined
    const whole = begun.begunBy(text.slice(at, cut).trimEnd())
    const language = whole && this.#texts.get(whole)
    return language ? { end: cut + 1, language } : undefined
  }

  #addText(text: string, language: string): void {
    for (const { part, words } of piecesOf(text)) {
      if (isSeveralWords(words)) {
        if (this.#texts.has(words)) continue
        this.#texts.set(words, language)
        this.#begin(words)
      } else if (part.length < 40 && titleWord.test(part) && !this.#titles.has(words)) {
        this.#titles.set(words, language)
      }
    }
  }

  #begin(words: string): void {
    const start = words.slice(0, startLength)
    const begun = this.#begun.get(start) ?? new AlikeTexts()
    this.#begun.set(start, begun)
    begun.add(words)
  }
}

/** Each line of a text, and what pages part of it, as they write it. */
function* piecesOf(text: string): Generator<{ readonly part: string; readonly words: string }> {
  for (const line of text.split(/\n/)) {
    const whole = line.trim()
    for (const part of new Set([whole, ...whole.split(drawnSigns)])) {
      const words = plainSpaces(escaped(part.trim()))
      if (words !== '') yield { part, words }
    }
  }
}

const startLength = 4
/** Fewer letters before a cut could be the beginning of anything. */
const leastOfCut = 12
/** The deepest level that is read: no page shows a value held deeper. */
const deepest = 30

/** What is signed or chained is kept as the text of its JSON. */
function keptAsText(text: string): unknown {
  return /^[[{]/.test(text) ? readJson(text) : undefined
}

/** A text of two words at least: a single word may be a key, or a word of the house that is written the same. */
function isSeveralWords(text: string): boolean {
  return text.includes(' ') && text.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1
}

/** One sign for another, so that places stay the same. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

export function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
}

/** A text as pages write it, its signs escaped. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null
    ? !(value instanceof Date) && !ArrayBuffer.isView(value)
    : false
}
