import type { Locale } from '#kit/texts.ts'
import { type FormQuestions, formAnswersSaid } from '#modules/questionnaires/index.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { contributionTexts } from '../../calls/nouns.ts'
import type { Contribution } from '../../contribution.ts'
import { reviewTexts } from '../texts/review.ts'

interface WordsProps {
  readonly locale: Locale
  readonly contribution: Contribution
  readonly format: string
  readonly questions: FormQuestions
  readonly speakers: readonly string[]
  /** For the team alone. */
  readonly needs?: string
}

/** What was offered, as those who read and decide see it. */
export function ContributionWordsView(props: WordsProps) {
  const { locale, contribution, format, questions, speakers, needs } = props
  const texts = reviewTexts[locale]
  const words = contributionTexts[locale]
  return (
    <>
      <Prose markdown={contribution.summary} />
      {contribution.details !== '' && (
        <section>
          <h2>{texts.details}</h2>
          <Prose markdown={contribution.details} />
        </section>
      )}
      <Facts
        items={[
          { name: words.format, value: `${format}, ${words.minutes(contribution.minutes)}` },
          { name: words.language, value: words.languages[contribution.language] },
          { name: texts.speakers, value: speakers.join(' / ') || '—' },
          ...(contribution.expected === undefined
            ? []
            : [{ name: texts.expected, value: String(contribution.expected) }]),
          ...formAnswersSaid(questions, contribution.answers),
          ...(needs ? [{ name: texts.needs, value: needs }] : []),
        ]}
      />
    </>
  )
}
