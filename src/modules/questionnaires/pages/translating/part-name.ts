import { type Questionnaire, wordsIn } from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import { translatingTexts } from '../../texts/translating.ts'
import {
  headPart,
  questionNumber,
  type TextToTranslate,
} from '../../translating/texts-to-translate.ts'

/** « Page 2 : Le marché ». */
export function partName(questionnaire: Questionnaire, part: string, locale: Locale): string {
  const texts = translatingTexts[locale]
  if (part === headPart) return texts.head
  const at = questionnaire.pages.findIndex(({ id }) => id === part)
  const first = questionnaire.languages[0] ?? 'fr'
  const title = wordsIn(questionnaire.pages[at]?.title, first, first)
  return title === '' ? texts.page(at + 1) : texts.pageNamed(at + 1, title)
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
