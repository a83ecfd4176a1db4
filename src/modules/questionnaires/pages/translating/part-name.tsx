import { type Questionnaire, wordsIn } from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { translatingTexts } from '../../texts/translating.ts'
import {
  headPart,
  questionNumber,
  type TextToTranslate,
} from '../../translating/texts-to-translate.ts'
import { PageName } from '../PageName.tsx'

/** « Page 2 »: a title in another language does not stand in the head of a page. */
export function partTitle(questionnaire: Questionnaire, part: string, locale: Locale): string {
  const texts = translatingTexts[locale]
  return part === headPart ? texts.head : texts.page(placeOf(questionnaire, part) + 1)
}

export interface PartNameProps {
  readonly questionnaire: Questionnaire
  readonly part: string
  readonly locale: Locale
}

/** « Page 2 : Le marché », where the title says its language. */
export function PartName({ questionnaire, part, locale }: PartNameProps) {
  if (part === headPart) return <>{translatingTexts[locale].head}</>
  const at = placeOf(questionnaire, part)
  const language = questionnaire.languages[0] ?? 'fr'
  const title = wordsIn(questionnaire.pages[at]?.title, language, language)
  return <PageName {...{ at: at + 1, title, language, locale }} />
}

function placeOf({ pages }: Questionnaire, part: string): number {
  return pages.findIndex(({ id }) => id === part)
}

/** « Question 3, réponse proposée ». */
export function textPlace(
  questionnaire: Questionnaire,
  text: Pick<TextToTranslate, 'question' | 'role'>,
  locale: Locale,
): string {
  const texts = translatingTexts[locale]
  const at = questionNumber(questionnaire, text)
  const role = texts.roles[text.role]
  return at === undefined ? role : `${texts.questionAt(at)}, ${role}`
}
