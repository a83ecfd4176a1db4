import type { Condition } from './condition.ts'
import type { ContactWay } from './contact-ways.ts'

/** What a file says of itself: it rises when a key goes, or means another thing. */
export const descriptionSchema = 'ouvroir questionnaire 1'

/** A text in each language, by its tag: `{ "fr": "Votre âge", "en": "Your age" }`. */
export type Words = Readonly<Record<string, string>>

/** One answer of a list, one row or one column of a grid. Its id is kept with the answers, and never changes. */
export interface Option {
  readonly id: string
  readonly text: Words
  /** “Other, say what”: choosing it asks for a few words. */
  readonly other?: true
  /** “None of these”: it goes with no other one. */
  readonly alone?: true
}

export type Order = 'written' | 'random'

/** The kinds of questions; lengths are in signs, sizes in bytes, days `YYYY-MM-DD`. */
export type Kind =
  | { readonly kind: 'single'; readonly options: readonly Option[]; readonly order?: Order }
  | {
      readonly kind: 'several'
      readonly options: readonly Option[]
      readonly order?: Order
      readonly least?: number
      readonly most?: number
    }
  | { readonly kind: 'yes-no' }
  /** Whole numbers from one end to the other, both included; words at its ends. */
  | {
      readonly kind: 'scale'
      readonly from: number
      readonly to: number
      readonly low: Words
      readonly high: Words
    }
  /** One answer for each row, of the same columns. */
  | {
      readonly kind: 'grid'
      readonly rows: readonly Option[]
      readonly columns: readonly Option[]
      readonly order?: Order
    }
  /** The first `most` in the order of preference; all of them when nothing says how many. */
  | {
      readonly kind: 'ranking'
      readonly options: readonly Option[]
      readonly order?: Order
      readonly most?: number
    }
  | {
      readonly kind: 'number'
      readonly least?: number
      readonly most?: number
      /** Figures after the decimal sign; 0 when nothing is said: a whole number. */
      readonly decimals?: number
      readonly unit?: Words
    }
  /** From 0 to 100. */
  | { readonly kind: 'percentage'; readonly decimals?: number }
  | { readonly kind: 'date'; readonly first?: string; readonly last?: string }
  | { readonly kind: 'short-text'; readonly most: number }
  | { readonly kind: 'long-text'; readonly most: number }
  /** A commune of France, by its code of the INSEE. */
  | { readonly kind: 'place' }
  | { readonly kind: 'contact'; readonly ways: readonly ContactWay[] }
  /** The text of the question is what is agreed to. */
  | { readonly kind: 'consent' }
  | { readonly kind: 'file'; readonly types: readonly string[]; readonly mostBytes: number }

export type KindName = Kind['kind']

/** What every question says, whatever its kind. */
export interface Asked {
  /** Letters, figures and `_`, from a letter on; kept with the answers, and never changes. */
  readonly id: string
  readonly text: Words
  /** Words for everybody, read before the question: the notes of other tools. */
  readonly before?: Words
  readonly help?: Words
  /** What a word of the question means. */
  readonly definition?: Words
  /** What the law says of the matter. */
  readonly legal?: Words
  readonly required?: true
  /** “I prefer not to answer” is offered: it is an answer, and is kept apart from nothing at all. */
  readonly preferNot?: true
  readonly when?: Condition
}

export type Question = Asked & Kind
export type QuestionOf<Name extends KindName> = Asked & Extract<Kind, { readonly kind: Name }>

export interface Page {
  readonly id: string
  readonly title?: Words
  /** Of its questions. */
  readonly order?: Order
  readonly when?: Condition
  readonly questions: readonly Question[]
}

/** What the author says of a question that was reworded since the version before. */
export interface Rewording {
  readonly question: string
  /** Whether answers to both wordings may be set side by side. */
  readonly comparable: boolean
  readonly reason: Words
}

/** A questionnaire whole, as plain data: the same file, the same questionnaire. */
export interface Questionnaire {
  readonly schema: typeof descriptionSchema
  readonly id: string
  /** From 1. */
  readonly version: number
  /** Tags of languages; every text is in the first one. */
  readonly languages: readonly string[]
  readonly title: Words
  readonly intro?: Words
  /** Codes of who may answer: what conditions on the role compare with. */
  readonly roles?: readonly string[]
  readonly pages: readonly Page[]
  readonly rewordings?: readonly Rewording[]
}

/** Every question in the order in which it is written. */
export function questionsOf({ pages }: Pick<Questionnaire, 'pages'>): readonly Question[] {
  return pages.flatMap(({ questions }) => questions)
}

/** The lists of a question that hold ids: its options, or the rows and the columns of a grid. */
export function listsOf(question: Question): Readonly<Record<string, readonly Option[]>> {
  if (question.kind === 'grid') return { rows: question.rows, columns: question.columns }
  return 'options' in question ? { options: question.options } : {}
}

/** A text in this language, or in the first one of the questionnaire. */
export function wordsIn(words: Words | undefined, language: string, first: string): string {
  return words?.[language] || words?.[first] || ''
}

/** The language in which `wordsIn` says them: this one, or the first where nobody translated them. */
export function tagOf(words: Words | undefined, language: string, first: string): string {
  return words?.[language] ? language : first
}

/** What another tool writes for “I prefer not to answer”: no option may be called so. */
export const preferNotCode = 'prefer_not'

/** Bounds of what one questionnaire may hold. */
export const bounds = {
  id: 40,
  languages: 20,
  pages: 200,
  questions: 1_000,
  options: 200,
  words: 5_000,
  shortText: 500,
  longText: 20_000,
  depth: 12,
  fileBytes: 50_000_000,
} as const
