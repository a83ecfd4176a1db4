import { challenges } from '#kit/challenge.ts'
import { outcomes } from '../resource.ts'
import { resourceKinds } from '../resource-shape.ts'
import { levels, phases, pillars, publics, scales } from '../vocabularies/facets.ts'
import { methodNames, themeNames } from '../vocabularies/subjects.ts'

/** An invented resource, as the command that fills a base writes it. */
export interface InventedResource {
  readonly number: number
  readonly kind: string
  readonly title: string
  readonly lead: string
  readonly text: string
  readonly place: string
  readonly challenges: readonly string[]
  readonly themes: readonly string[]
  readonly methods: readonly string[]
  readonly publics: readonly string[]
  readonly levels: readonly string[]
  readonly phases: readonly string[]
  readonly pillars: readonly string[]
  readonly scales: readonly string[]
  readonly outcome: string
  readonly evidence: number
  readonly region: string
  readonly minutes: number
}

/** Repeatable numbers from 0 to 1 (mulberry32): two machines measure the same base. */
function repeatable(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const regions = '11 24 27 28 32 44 52 53 75 76 84 93'.split(' ')
const sentencesEach = 22

/**
 * Invents resources out of sentences that exist: words, their frequencies and their neighbours are those
 * of the trade, so that a search on them is as hard as on real ones. Each also has a word of its own or
 * nearly, made of French syllables: the rare words of a real base.
 */
export function inventor(texts: readonly string[], seed = 1) {
  const chance = repeatable(seed)
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
    .map((sentence) => sentence.replace(/^- /, '').trim())
    .filter((sentence) => sentence.length > 20)
  const clauses = sentences.flatMap((sentence) => sentence.split(/[,;:.]\s+/)).filter(isClause)
  const one = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance() * list.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  // The first of a list come much more often than the last, as themes do.
  const skewed = <T>(list: readonly T[]): T =>
    list[Math.floor(list.length * chance() ** 2)] ?? one(list)
  const some = (list: readonly string[], most: number): string[] => [
    ...new Set(Array.from({ length: Math.floor(chance() * (most + 1)) }, () => skewed(list))),
  ]

  return (number: number): InventedResource => {
    const rare = `${one(syllables)}${one(syllables)}${one(syllables)}`
    const subject = skewed(themeNames)
    const text = Array.from({ length: sentencesEach }, () => one(sentences))
    text.splice(3, 0, `Cela s’est passé à ${capital(rare)}, autour de ce thème : ${subject}.`)
    const words = text.join(' ').split(' ').length
    return {
      number,
      kind: skewed(resourceKinds),
      title: capital(`${one(clauses)}, ${capital(rare)}`),
      lead: one(sentences),
      text: text.join('\n\n'),
      place: capital(rare),
      challenges: some(challenges, 2),
      themes: [...new Set([subject, ...some(themeNames, 2)])],
      methods: some(methodNames, 3),
      publics: some(publics, 3),
      levels: some(levels, 2),
      phases: some(phases, 2),
      pillars: some(pillars, 2),
      scales: some(scales, 1),
      outcome: skewed(outcomes.slice(0, 3)),
      evidence: Math.floor(chance() ** 2 * 6),
      region: one(regions),
      minutes: Math.max(1, Math.round(words / 220) + Math.floor(chance() ** 3 * 40)),
    }
  }
}

function isClause(text: string): boolean {
  const words = text.split(' ').length
  return words >= 4 && words <= 9
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const syllables = (
  'bar bel bois bour bran brec can char chau clo cor cres dol dour es fau fer fon gar gou gran guer hau ' +
  'jar lan lau len lis lo mar mau mer mon mor nan ner oli par plou pon que ran ren ro rou sa sau ser ' +
  'sol tar tre val var ver vi vil vou yvre'
).split(' ')
