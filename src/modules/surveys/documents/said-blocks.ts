import type { Block } from '#kit/papers/document.ts'
import { proseBlocks } from '#kit/prose/blocks.ts'
import type { Locale } from '#kit/texts.ts'
import { languageNamed } from '#modules/questionnaires/index.ts'
import { isInAnother, type SaidWords } from '../said-before.ts'
import { surveyTexts } from '../texts/surveys.ts'

/** What the team wrote, on a paper; in another language than the paper, it says which. */
export function saidBlocks(written: SaidWords, locale: Locale): readonly Block[] {
  const words = proseBlocks(written.text, { under: 1 })
  if (!isInAnother(written, locale)) return words
  const name = languageNamed(written.language, locale)
  return [
    { kind: 'paragraph', text: [{ italic: surveyTexts[locale].notTranslated(name) }] },
    ...words,
  ]
}
