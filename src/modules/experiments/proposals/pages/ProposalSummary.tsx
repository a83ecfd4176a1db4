import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import type { Experiment } from '../../experiment.ts'
import { challengeTexts } from '../../texts/challenge.ts'
import { proposalTexts } from '../texts/proposal.ts'

/** A proposal as it was written. */
export function ProposalSummary(props: {
  readonly locale: Locale
  readonly experiment: Experiment
  readonly place: string
}) {
  const { locale, experiment } = props
  const texts = proposalTexts[locale]
  const names = challengeTexts[locale].names
  return (
    <Facts
      items={[
        { name: texts.territory, value: props.place },
        {
          name: texts.challenges,
          value: experiment.challenges.map((challenge) => <div>{names[challenge]}</div>),
        },
        { name: texts.summary, value: <Prose markdown={experiment.summary} /> },
        {
          name: texts.question,
          value: (
            <span lang={writtenLocale}>
              <ProseWords markdown={experiment.question} />
            </span>
          ),
        },
        ...(experiment.hypothesis === ''
          ? []
          : [{ name: texts.hypothesis, value: <Prose markdown={experiment.hypothesis} /> }]),
      ]}
    />
  )
}
