import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { ProgrammeTabs } from '../../calls/index.ts'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import { type Contribution, decisions } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { ownAccount, programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import type { Reviewer, Summary } from '../review.ts'
import { reviewTexts } from '../texts/review.ts'

export interface ResultLine {
  readonly contribution: Contribution
  readonly summary: Summary | undefined
  readonly hiddenUntilRead: boolean
  /** As its gathering calls it. */
  readonly format: string
}

export interface ResultsPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly shown: ShownList<ResultLine>
  readonly reviewers: readonly Reviewer[]
  /** Whoever looks also reads. */
  readonly reads: boolean
  readonly form: FormState
}

/** What readers say, contribution by contribution, and who they are. */
export function ResultsPage(props: ResultsPageProps) {
  const { frame, event, shown, reads } = props
  const texts = reviewTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.resultsTitle}
      eyebrow={event.title}
      lead={texts.resultsLead}
      crumbs={[{ label: programmeTexts[frame.locale].agenda, href: paths.agenda }]}
      refused={Object.keys(props.form.problems).length > 0}
      wide
      actions={
        reads ? (
          <ButtonLink
            href={programmePath('reading', event.slug, { token: ownAccount })}
            tone="quiet"
          >
            {texts.ownReading}
          </ButtonLink>
        ) : undefined
      }
    >
      <ProgrammeTabs frame={frame} slug={event.slug} current="results" />
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.resultsNone, text: texts.resultsNoneText }}
        cells={{
          lectures: ({ summary, hiddenUntilRead }) =>
            hiddenUntilRead ? texts.afterYours : String(summary?.readings ?? 0),
        }}
      />
      <section>
        <h2>{texts.reviewers}</h2>
        <p>{texts.reviewersHint}</p>
        <Reviewers {...props} />
      </section>
    </Layout>
  )
}

export function stateSentence(contribution: Contribution, locale: Frame['locale']): string {
  const texts = reviewTexts[locale]
  const state = contributionTexts[locale].states[contribution.state]
  if (!decisions.some((decision) => decision === contribution.state)) return state
  return `${state}, ${contribution.told === contribution.state ? texts.told : texts.notTold}`
}

function Reviewers({ frame, event, reviewers, form }: ResultsPageProps) {
  const texts = reviewTexts[frame.locale]
  return (
    <>
      {reviewers.length === 0 ? (
        <p>{texts.reviewersNone}</p>
      ) : (
        <Table
          caption={texts.reviewers}
          captionHidden
          columns={[
            { title: texts.name },
            { title: texts.organisation },
            { title: texts.territory },
            { title: texts.remove },
          ]}
          rows={reviewers.map(({ id, name, organisation, territory }) => [
            name,
            organisation || '—',
            territory || '—',
            <ActionButton
              frame={frame}
              action={programmePath('removeReviewer', event.slug, { id })}
              label={texts.remove}
              confirm={texts.removeAsk}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={texts.invite} open={Object.keys(form.problems).length > 0}>
        <Form
          frame={frame}
          action={programmePath('reviewers', event.slug)}
          form={form}
          submit={texts.invite}
        >
          <TextField form={form} name="name" label={texts.name} required />
          <TextField form={form} name="email" label={texts.email} type="email" required />
          <TextField form={form} name="organisation" label={texts.organisation} />
          <TextField form={form} name="territory" label={texts.territory} />
        </Form>
      </Disclosure>
    </>
  )
}
