import { type Day, shortDay } from '#kit/dates.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { AnswerState } from '../../column-types.ts'
import { followUpPaths } from '../../paths/follow-up.ts'
import { type CitizenProposal, isOverdue, lastAnswer, owedOn } from '../follow-up.ts'
import { followUpTexts } from '../texts/follow-up.ts'

const tones = {
  'under-study': 'caution',
  accepted: 'good',
  'accepted-in-part': 'good',
  refused: 'info',
  done: 'good',
} as const satisfies Record<AnswerState, string>

interface StandingProps {
  readonly locale: Locale
  readonly proposal: CitizenProposal
  readonly today: Day
}

/** Where the authority stands, and by when it owes something. */
export function ProposalStanding({ locale, proposal, today }: StandingProps) {
  const texts = followUpTexts[locale]
  const last = lastAnswer(proposal)
  const owed = owedOn(proposal)
  return (
    <p>
      {last ? (
        <Badge tone={tones[last.state]}>{texts.states[last.state]}</Badge>
      ) : (
        <Badge tone="neutral">{texts.awaited}</Badge>
      )}{' '}
      {owed && `${texts.deadline}${colon[locale]}${shortDay(owed, locale, today)}`}{' '}
      {isOverdue(proposal, today) && <Badge tone="caution">{texts.late}</Badge>}
    </p>
  )
}

interface TableProps {
  readonly locale: Locale
  readonly slug: string
  readonly proposals: readonly CitizenProposal[]
  readonly today: Day
}

/** The short form, for the experiment's own page. */
export function FollowUpTable({ locale, slug, proposals, today }: TableProps) {
  const texts = followUpTexts[locale]
  return (
    <Table
      caption={texts.proposals}
      captionHidden
      columns={[{ title: texts.proposal }, { title: texts.answer }]}
      rows={proposals.map((proposal) => [
        <a
          lang={writtenLocale}
          href={`${followUpPaths.proposals(slug)}#proposition-${proposal.number}`}
        >
          {proposal.title}
        </a>,
        <ProposalStanding locale={locale} proposal={proposal} today={today} />,
      ])}
    />
  )
}
