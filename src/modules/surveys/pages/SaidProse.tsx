import type { Locale } from '#kit/texts.ts'
import { languageNamed } from '#modules/questionnaires/index.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import { isInAnother, type SaidWords } from '../said-before.ts'
import { surveyTexts } from '../texts/surveys.ts'

export interface SaidInProps {
  readonly locale: Locale
  readonly written: SaidWords
  /** In which somebody chose to answer. */
  readonly language?: string
}

/** What the team says before the questions; in another language than the page, it says which. */
export function SaidProse(props: SaidInProps) {
  const { written } = props
  return (
    <>
      <InAnother {...props} />
      <Prose markdown={written.text} language={written.language} />
    </>
  )
}

/** “This text is in French: nobody has translated it.” */
export function InAnother({ locale, written, language = locale }: SaidInProps) {
  if (!isInAnother(written, locale, language)) return null
  return (
    <p class="hint">{surveyTexts[locale].notTranslated(languageNamed(written.language, locale))}</p>
  )
}
