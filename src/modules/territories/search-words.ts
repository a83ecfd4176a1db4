import { ownOf } from '#kit/own.ts'
import { plainWords } from '#kit/words.ts'

/** Words that people add or leave out without thinking: they never decide a match. */
const small = new Set(
  'l le la les d de du des et en a au aux sur sous lez lès'
    .split(' ')
    .map((word) => plainWords(word)),
)

const shortened: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  mt: 'mont',
}

const common: Readonly<Record<string, string>> = { saint: 'st', sainte: 'st', communaute: 'c' }

/** How a name is stored to be found, and how a question is read to find it: the same words. */
export interface NameWords {
  /** Every word, in order: « la roche sur yon ». */
  readonly plain: string
  /** The words that count, in order: « roche yon ». */
  readonly words: string
  /** The words in alphabetical order: « lyon metropole » is « métropole de Lyon ». */
  readonly sorted: string
  /** « st etienne »: for comparing letters, where a common word would count too much. */
  readonly likeness: string
}

export function nameWords(name: string): NameWords {
  const all = everyWord(name)
  // The last word counts whatever it is: it may be the beginning of a longer one.
  const words = all.filter((word, at) => !small.has(word) || at === all.length - 1)
  return {
    plain: all.join(' '),
    words: words.join(' '),
    sorted: words.toSorted().join(' '),
    likeness: words.map((word) => ownOf(common, word) ?? word).join(' '),
  }
}

function everyWord(name: string): string[] {
  return plainWords(name)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ownOf(shortened, word) ?? word)
}

/**
 * A legal form in front of a name, as the reference writes it (« CC du Pays de… ») or in full.
 * What follows is the name people know.
 */
export function withoutLegalForm(name: string): string {
  return name.replace(
    /^(CC|CA|CU|[Cc]ommunauté de communes|[Cc]ommunauté d[’' ]agglomération|[Cc]ommunauté urbaine) +(de la |de l[’']|du |des |de |d[’'])?/u,
    '',
  )
}

const legalFormNames: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
}

/** « CC du Pays de Fayence » as people read it: « Communauté de communes du Pays de Fayence ». */
export function inFull(name: string): string {
  return name
    .replace(/^(CC|CA|CU) /, (form) => `${ownOf(legalFormNames, form.trim()) ?? form.trim()} `)
    .replaceAll("'", '’')
}
