import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
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
}

export interface ResultsPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly lines: readonly ResultLine[]
  readonly reviewers: readonly Reviewer[]
  /** Whoever looks also reads. */
  readonly reads: boolean
  readonly form: FormState
}

/** What readers say, contribution by contribution, and who they are. */
export function ResultsPage(props: ResultsPageProps) {
  const { frame, event, lines, reads } = props
  const texts = reviewTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.resultsTitle}
      eyebrow={event.title}
      lead={texts.resultsLead}
      crumbs={[{ label: programmeTexts[frame.locale].agenda, href: paths.agenda }]}
      refused={Object.keys(props.form.problems).length > 0}
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
      {lines.length === 0 ? (
        <EmptyState title={texts.resultsNone}>
          <p>{texts.resultsNoneText}</p>
        </EmptyState>
      ) : (
        <Results {...props} />
      )}
      <section>
        <h2>{texts.reviewers}</h2>
        <p>{texts.reviewersHint}</p>
        <Reviewers {...props} />
      </section>
    </Layout>
  )
}

function Results({ frame, event, lines }: ResultsPageProps) {
  const { locale } = frame
  const texts = reviewTexts[locale]
  const written = (value: number | undefined) =>
    value === undefined ? '—' : writtenNumber(value, locale, 1)
  return (
    <Table
      caption={texts.results}
      captionHidden
      columns={[
        { title: texts.contribution },
        { title: texts.readings, align: 'right' },
        { title: texts.mean, align: 'right' },
        { title: texts.spread, align: 'right' },
        { title: texts.state },
      ]}
      rows={lines.map(({ contribution, summary, hiddenUntilRead }) => [
        <a
          lang={writtenLocale}
          href={programmePath('decision', event.slug, { id: contribution.id })}
        >
          {contribution.title}
        </a>,
        hiddenUntilRead ? texts.afterYours : String(summary?.readings ?? 0),
        written(summary?.mean),
        written(summary?.spread),
        stateSentence(contribution, locale),
      ])}
    />
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
