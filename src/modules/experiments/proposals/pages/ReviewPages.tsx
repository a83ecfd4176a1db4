import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type AddressHolder, SharedAddress } from '#modules/people/index.ts'
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
  const texts = proposalTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.review} lead={texts.reviewLead} wide>
      {proposals.length === 0 ? (
        <EmptyState title={texts.noReview}>
          <p>{texts.noReviewText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.review}
          captionHidden
          columns={[
            { title: texts.proposal },
            { title: texts.territory },
            { title: texts.received },
          ]}
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
  /** Whose the address is, when the one who proposes typed that of another. */
  readonly addressHolder: AddressHolder | undefined
  readonly form: FormState
}

/** One proposal and the two answers it may get. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, experiment, place, proposer, form } = props
  const texts = proposalTexts[frame.locale]
  const from = proposer
    ? [proposer.name, proposer.organisation].filter(Boolean).join(', ')
    : texts.forgotten
  return (
    <Layout
      frame={frame}
      title={experiment.title}
      titleIn={writtenLocale}
      eyebrow={texts.proposal}
      lead={`${texts.from} ${from}`}
      crumbs={[{ label: texts.review, href: paths.toReview }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {proposer ? (
        <p>
          <a href={`mailto:${proposer.email}`}>{proposer.email}</a>
        </p>
      ) : null}
      <SharedAddress frame={frame} holder={props.addressHolder} />
      <ProposalSummary locale={frame.locale} experiment={experiment} place={place} />
      <h2>{texts.decide}</h2>
      <div class="actions">
        <ActionButton
          frame={frame}
          action={paths.accept(experiment.id)}
          label={texts.accept}
          tone="action"
          confirm={texts.acceptConfirm}
        />
        <ButtonLink href={paths.prepare(experiment.slug)} tone="quiet">
          {texts.editFirst}
        </ButtonLink>
      </div>
      <h3>{texts.decline}</h3>
      <Form
        frame={frame}
        action={paths.decline(experiment.id)}
        form={form}
        submit={texts.decline}
        tone="quiet"
      >
        <TextArea
          name="reason"
          label={texts.declineReason}
          hint={texts.declineHint}
          form={form}
          rows={5}
          required
        />
      </Form>
    </Layout>
  )
}
