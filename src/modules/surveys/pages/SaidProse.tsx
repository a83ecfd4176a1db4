import type { Locale } from '#kit/texts.ts'
import { languageNamed } from '#modules/questionnaires/index.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import { isInAnother, type SaidWords } from '../said-before.ts'
import { surveyTexts } from '../texts/surveys.ts'

export interface SaidInProps {
  readonly locale: Locale
  readonly said: SaidWords
  /** In which somebody chose to answer. */
  readonly language?: string
}

/** What the team says before the questions; in another language than the page, it says which. */
export function SaidProse(props: SaidInProps) {
  const { said } = props
  return (
    <>
      <InAnother {...props} />
      <Prose markdown={said.text} language={said.language} />
    </>
  )
}

/** “This text is in French: nobody has translated it.” */
export function InAnother({ locale, said, language = locale }: SaidInProps) {
  if (!isInAnother(said, locale, language)) return null
  return (
    <p class="hint">{surveyTexts[locale].notTranslated(languageNamed(said.language, locale))}</p>
  )
}
