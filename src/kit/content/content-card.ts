import { addDays, type Day } from '../dates.ts'
import { readTime } from '../hours.ts'
import { readCents, readNumber } from '../numbers.ts'
import { isCivilDay } from '../writing/civil-day.ts'
import {
  type ContentFact,
  type ContentFault,
  type ContentPart,
  factReader,
  hintOf,
  typesetWords,
} from './content.ts'

/** Where a card is read: the file, who is told of a fault, and the day that « J » means. */
export interface CardPlace {
  readonly path: string
  readonly today: Day
  readonly add: (fault: ContentFault) => void
}

export type CardReader = ReturnType<typeof cardReader>

/**
 * A heading of the body and its lines « - nom : valeur », read one after the other as the facts of the top of a file are. A value
 * goes on under its line, two spaces to the right. What is missing is told and read as nothing: a file with a fault is refused whole.
 */
export function cardReader(part: ContentPart, { path, today, add }: CardPlace) {
  const facts = linesOf(part, (line, text) => add({ path, line, text }))
  const reader = factReader({ path, facts }, add, {
    line: part.line,
    where: `sous « ${part.title} »`,
    row: (key, example) => `- ${key} : ${example}`,
  })
  const repeated: string[] = []
  const { fault, lineOf, words } = reader

  const text = (key: string, example: string) => words(key, example) ?? ''
  const maybe = (key: string) => words(key, '', false)

  function read<T>(key: string, parse: (typed: string) => T | undefined, asked: string) {
    const typed = maybe(key)
    if (typed === undefined) return undefined
    const value = parse(typed)
    if (value === undefined) fault(lineOf(key), `« ${typed} » : « ${key} » attend ${asked}.`)
    return value
  }

  /** A fact that has to be there, whatever it is. */
  const need = <T>(key: string, example: string, value: T | undefined, nothing: T): T => {
    if (value === undefined && maybe(key) === undefined) words(key, example)
    return value ?? nothing
  }

  const maybeDay = (key: string) =>
    read(
      key,
      (typed) => typedDay(typed, today),
      'un jour : « J-30 » (trente jours avant aujourd’hui), « J », « J+12 », ou une date comme 2020-01-29',
    )
  const maybeNumber = (key: string) =>
    read(key, (typed) => readNumber(typed), 'un nombre, par exemple 12')

  return {
    line: part.line,
    end() {
      reader.end()
      for (const [at, { key, line }] of facts.entries())
        if (!repeated.includes(key) && facts.findIndex((fact) => fact.key === key) < at)
          fault(line, `« ${key} » est déjà écrit plus haut : gardez une seule des deux lignes.`)
    },
    fault,
    lineOf,
    need,
    text,
    maybe,
    orEmpty: (key: string) => maybe(key) ?? '',
    maybeDay,
    day: (key: string, example: string) => need(key, example, maybeDay(key), today),
    maybeNumber,
    number: (key: string, example: string) => need(key, example, maybeNumber(key), 0),
    time: (key: string, example: string) =>
      need(key, example, read(key, readTime, `une heure, par exemple ${example}`), ''),
    cents: (key: string) => read(key, readCents, 'un montant en euros, par exemple 1 250,50'),
    pick<T extends string>(key: string, choices: Readonly<Record<T, string>>, example: string): T {
      const [first] = Object.keys(choices) as T[]
      return reader.choice(key, choices, example) ?? (first as T)
    },
    maybePick: <T extends string>(key: string, choices: Readonly<Record<T, string>>) =>
      reader.choice(key, choices, '', false),
    isSaid: (key: string) => reader.choice(key, { yes: 'oui', no: 'non' }, 'oui', false) === 'yes',
    /** Values of one line, parted by semicolons. */
    several: (key: string) => partsIn(maybe(key) ?? ''),
    /** Every line of that name, cut at its semicolons. */
    each(key: string): readonly (readonly string[])[] {
      maybe(key)
      repeated.push(key)
      return facts
        .filter((fact) => fact.key === key)
        .map(({ value }) => partsIn(typesetWords(String(value))))
    },
    /** A number that stands among the values of a line. */
    count(key: string, typed: string | undefined): number {
      const value = readNumber(typed ?? '')
      if (value === undefined)
        fault(
          lineOf(key),
          `dans une ligne « ${key} », « ${typed ?? ''} » n’est pas un nombre : écrivez par exemple 12.`,
        )
      return value ?? 0
    },
    has: (key: string) => facts.some((fact) => fact.key === key),
    unknown: (key: string, typed: string, known: readonly string[], what: string) =>
      fault(lineOf(key), `il n’y a pas de ${what} « ${typed} ». ${hintOf(typed, known)}`),
  }
}

function partsIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(';').map((part) => part.trim())
}

/** « J-30 » is thirty days before today, so that what is told never looks old; a day of the calendar stays what it is. */
export function typedDay(typed: string, today: Day): Day | undefined {
  const count = /^J(?:\s*([+\u2212-])\s*(\d{1,4}))?$/.exec(typed)
  if (count) return addDays(today, Number(`${count[1] === '+' ? '' : '-'}${count[2] ?? 0}`))
  return isCivilDay(typed) ? typed : undefined
}

function linesOf(part: ContentPart, fault: (line: number, text: string) => void): ContentFact[] {
  const facts: { key: string; value: string; line: number }[] = []
  let blanks = ''
  for (const [at, text] of part.lines.entries()) {
    const line = part.line + 1 + at
    if (text.trim() === '') {
      blanks += '\n'
      continue
    }
    const last = facts.at(-1)
    const colon = text.indexOf(':')
    if (text.startsWith('- ') && colon > 2) {
      const key = typesetWords(text.slice(2, colon).trim())
      facts.push({ key, value: text.slice(colon + 1).trim(), line })
    } else if (last && text.startsWith('  '))
      last.value += `${last.value === '' ? '' : `\n${blanks}`}${text.trim()}`
    else
      fault(
        line,
        `sous « ${part.title} », une ligne s’écrit « - nom : valeur » ; la suite d’une valeur commence par deux espaces. Celle-ci n’a pas cette forme : « ${text.trim()} ».`,
      )
    blanks = ''
  }
  return facts
}
