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
  const said = proposalTexts[locale]
  const names = challengeTexts[locale].names
  return (
    <Facts
      items={[
        { name: said.territory, value: props.place },
        {
          name: said.challenges,
          value: experiment.challenges.map((one) => <div>{names[one]}</div>),
        },
        { name: said.summary, value: <Prose markdown={experiment.summary} /> },
        {
          name: said.question,
          value: (
            <span lang={writtenLocale}>
              <ProseWords markdown={experiment.question} />
            </span>
          ),
        },
        ...(experiment.hypothesis === ''
          ? []
          : [{ name: said.hypothesis, value: <Prose markdown={experiment.hypothesis} /> }]),
      ]}
    />
  )
}
