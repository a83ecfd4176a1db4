import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Experiment } from '../../experiment.ts'
import { paths } from '../../paths.ts'
import { proposalTexts } from '../texts/proposal.ts'
import { ProposalSummary } from './ProposalSummary.tsx'

export interface ReviewListPageProps {
  readonly frame: Frame
  readonly proposals: readonly { readonly experiment: Experiment; readonly place: string }[]
}

/** What waits for an answer, oldest first. */
export function ReviewListPage({ frame, proposals }: ReviewListPageProps) {
  const said = proposalTexts[frame.locale]
  return (
    <Layout frame={frame} title={said.review} lead={said.reviewLead} wide>
      {proposals.length === 0 ? (
        <EmptyState title={said.noReview}>
          <p>{said.noReviewText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.review}
          captionHidden
          columns={[{ title: said.proposal }, { title: said.territory }, { title: said.received }]}
          rows={proposals.map(({ experiment, place }) => [
            <a lang={writtenLocale} href={paths.review(experiment.id)}>
              {experiment.title}
            </a>,
            place,
            writtenDay(dayOf(experiment.createdAt), frame.locale),
          ])}
        />
      )}
    </Layout>
  )
}

export interface ReviewPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly place: string
  readonly proposer:
    | { readonly name: string; readonly email: string; readonly organisation: string }
    | undefined
  readonly form: FormState
}

/** One proposal and the two answers it may get. */
export function ReviewPage({ frame, experiment, place, proposer, form }: ReviewPageProps) {
  const said = proposalTexts[frame.locale]
  const from = proposer
    ? [proposer.name, proposer.organisation].filter(Boolean).join(', ')
    : said.forgotten
  return (
    <Layout
      frame={frame}
      title={experiment.title}
      titleIn={writtenLocale}
      eyebrow={said.proposal}
      lead={`${said.from} ${from}`}
      crumbs={[{ label: said.review, href: paths.toReview }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {proposer ? (
        <p>
          <a href={`mailto:${proposer.email}`}>{proposer.email}</a>
        </p>
      ) : null}
      <ProposalSummary locale={frame.locale} experiment={experiment} place={place} />
      <h2>{said.decide}</h2>
      <div class="actions">
        <ActionButton
          frame={frame}
          action={paths.accept(experiment.id)}
          label={said.accept}
          tone="action"
          confirm={said.acceptConfirm}
        />
        <ButtonLink href={paths.prepare(experiment.slug)} tone="quiet">
          {said.editFirst}
        </ButtonLink>
      </div>
      <h3>{said.decline}</h3>
      <Form
        frame={frame}
        action={paths.decline(experiment.id)}
        form={form}
        submit={said.decline}
        tone="quiet"
      >
        <TextArea
          name="reason"
          label={said.declineReason}
          hint={said.declineHint}
          form={form}
          rows={5}
          required
        />
      </Form>
    </Layout>
  )
}
