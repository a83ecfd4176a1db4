import {
  type Questionnaire,
  questionsOf,
  type Translation,
  translationsOf,
} from '#engines/questionnaires/index.ts'

/** What a text is of its question, of its page, or of the whole. */
export type TextRole =
  | 'title'
  | 'intro'
  | 'page-title'
  | 'text'
  | 'answer'
  | 'before'
  | 'help'
  | 'definition'
  | 'legal'
  | 'low'
  | 'high'
  | 'unit'
  | 'reason'
  | 'name'
  | 'purpose'
  | 'notice'

export interface TextToTranslate extends Translation {
  /** The page of the questionnaire that it stands on, or `headPart`. */
  readonly part: string
  readonly question: string | undefined
  readonly role: TextRole
}

/** What stands on no page: no page has such an identifier. */
export const headPart = 'titre-et-introduction'

/** Every text in its order, with where it stands and what is said of it in this language. */
export function textsToTranslate(
  questionnaire: Questionnaire,
  language: string,
): readonly TextToTranslate[] {
  return translationsOf(questionnaire, language).map((text) => ({ ...text, ...placeOf(text.path) }))
}

function placeOf(path: string): Pick<TextToTranslate, 'part' | 'question' | 'role'> {
  const page = /^pages\[([^\]]+)\]\./.exec(path)?.[1]
  const question = /\.questions\[([^\]]+)\]\./.exec(path)?.[1]
  const key = path.slice(path.lastIndexOf('.') + 1)
  // What the room says before the questions, beside them.
  const spoken = /^said\[(\w+)\]\./.exec(path)?.[1]
  const isAnswer = /\.(?:options|rows|columns)\[/.test(path)
  const role =
    spoken ?? (isAnswer ? 'answer' : page && !question && key === 'title' ? 'page-title' : key)
  return { part: page ?? headPart, question, role: role as TextRole }
}

/** How many texts there are, and how many of them are still to be said in this language. */
export interface Progress {
  readonly texts: number
  readonly missing: number
}

export function progressOf(texts: readonly Translation[]): Progress {
  const missing = texts.filter(({ translation }) => translation === '').length
  return { texts: texts.length, missing }
}

export interface Part extends Progress {
  readonly part: string
}

/** Where texts stand, in the order of the questionnaire: nothing is said of a page that has none. */
export function partsOf(texts: readonly TextToTranslate[]): readonly Part[] {
  return [...new Set(texts.map(({ part }) => part))].map((part) => ({
    part,
    ...progressOf(texts.filter((text) => text.part === part)),
  }))
}

/** The place of a question among all, from 1; nothing for what is of none. */
export function questionNumber(
  questionnaire: Questionnaire,
  { question }: Pick<TextToTranslate, 'question'>,
): number | undefined {
  if (question === undefined) return undefined
  return questionsOf(questionnaire).findIndex(({ id }) => id === question) + 1
}
