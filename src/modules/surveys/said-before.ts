import { type Questionnaire, type Words, withWords } from '#engines/questionnaires/index.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { AddedWords, Survey } from './survey.ts'

/** What the team says before the questions: it stands beside them, and is translated with them. */
type SaidBefore = Pick<Survey, 'title' | 'purpose' | 'notice' | 'translations'>

/** The title of the survey goes by this name: the questions have a title of their own. */
const fieldOf = { name: 'title', purpose: 'purpose', notice: 'notice' } as const
type Said = keyof typeof fieldOf

interface Spoken extends Questionnaire {
  readonly said: readonly { readonly id: Said; readonly text: Words }[]
}

const pathOf = (text: Said) => `said[${text}].text`

/** The texts of what is said before the questions, and of nothing else. */
export const isSaidBefore = (path: string) => path.startsWith('said[')

/** The questions with what is said before them, as whoever translates reads them; what came in other languages is in. */
export function withSaidBefore(questionnaire: Questionnaire, survey: SaidBefore): Questionnaire {
  const [first = writtenLocale] = questionnaire.languages
  const { title, purpose, notice } = survey
  const isNamedAlike = questionnaire.title[first] === title
  const spoken: Spoken = {
    ...questionnaire,
    said: [
      ...(isNamedAlike ? [] : [{ id: 'name', text: { [first]: title } } as const]),
      { id: 'purpose', text: { [first]: purpose } },
      ...(notice === '' ? [] : [{ id: 'notice', text: { [first]: notice } } as const]),
    ],
  }
  return survey.translations.reduce<Questionnaire>(
    (sofar, { language, words }) => withWords(sofar, language, words),
    spoken,
  )
}

/** Of a draft whose words changed, what is said in another language of the words that stand: the rest would say another thing. */
export function saidOfTheSame(
  before: SaidBefore,
  after: Omit<SaidBefore, 'translations'>,
): AddedWords {
  const gone = (Object.keys(fieldOf) as Said[])
    .filter((text) => before[fieldOf[text]] !== after[fieldOf[text]])
    .map(pathOf)
  return before.translations.flatMap(({ language, words }) => {
    const kept = Object.entries(words).filter(([path]) => !gone.includes(path))
    return kept.length === 0 ? [] : [{ language, words: Object.fromEntries(kept) }]
  })
}

/** What was said of it in each language: the rest goes with the questions. */
export function saidAlone(translations: AddedWords): AddedWords {
  return translations.flatMap(({ language, words }) => {
    const own = Object.entries(words).filter(([path]) => isSaidBefore(path))
    return own.length === 0 ? [] : [{ language, words: Object.fromEntries(own) }]
  })
}

export interface SaidWords {
  readonly text: string
  readonly language: string
}

/** Neither in the language of the page, nor in the one that somebody chose: whoever reads is told, and does not take it for a fault. */
export function isInAnother({ text, language }: SaidWords, ...read: readonly string[]): boolean {
  return text !== '' && !read.includes(language)
}

/** One text of it, in this language or as the team wrote it, with the language in which it is told. */
export function saidIn(
  { translations, ...survey }: SaidBefore,
  text: Said,
  language: string,
): SaidWords {
  const known = translations.find((added) => added.language === language)
  const words = known?.words[pathOf(text)]
  return words
    ? { text: words, language }
    : { text: survey[fieldOf[text]], language: writtenLocale }
}
