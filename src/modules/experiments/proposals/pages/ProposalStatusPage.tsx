import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { proposalTexts } from '../texts/proposal.ts'
import { ProposalSummary } from './ProposalSummary.tsx'

export interface ProposalStatusPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly place: string
}

/** What the proposer reads by their own link. */
export function ProposalStatusPage({ frame, experiment, place }: ProposalStatusPageProps) {
  const { locale } = frame
  const texts = proposalTexts[locale]
  return (
    <Layout
      frame={frame}
      title={experiment.title}
      titleIn={writtenLocale}
      eyebrow={texts.status}
      lead={texts.statusLead}
      crumbs={[{ label: experimentTexts[locale].experiments, href: paths.list }]}
    >
      <Answer frame={frame} experiment={experiment} />
      <p>
        {texts.sentOn} {writtenDay(dayOf(experiment.createdAt), locale)}.
      </p>
      <h2>{texts.whatYouWrote}</h2>
      <ProposalSummary locale={locale} experiment={experiment} place={place} />
    </Layout>
  )
}

function Answer({ frame, experiment }: { frame: Frame; experiment: Experiment }) {
  const texts = proposalTexts[frame.locale]
  if (experiment.visibility === 'declined') {
    return (
      <Notice tone="neutral" title={texts.declined}>
        <Prose markdown={experiment.declineReason ?? ''} />
      </Notice>
    )
  }
  if (experiment.visibility !== 'published') return <Badge tone="info">{texts.waiting}</Badge>
  return (
    <>
      <Notice tone="good">{texts.accepted}</Notice>
      <p>
        <ButtonLink href={paths.experiment(experiment.slug)}>{texts.readPage}</ButtonLink>
      </p>
    </>
  )
}
