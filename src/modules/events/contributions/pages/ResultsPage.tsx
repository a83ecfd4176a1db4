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
  const said = reviewTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.resultsTitle}
      eyebrow={event.title}
      lead={said.resultsLead}
      crumbs={[{ label: programmeTexts[frame.locale].agenda, href: paths.agenda }]}
      refused={Object.keys(props.form.problems).length > 0}
      actions={
        reads ? (
          <ButtonLink
            href={programmePath('reading', event.slug, { token: ownAccount })}
            tone="quiet"
          >
            {said.ownReading}
          </ButtonLink>
        ) : undefined
      }
    >
      <ProgrammeTabs frame={frame} slug={event.slug} current="results" />
      {lines.length === 0 ? (
        <EmptyState title={said.resultsNone}>
          <p>{said.resultsNoneText}</p>
        </EmptyState>
      ) : (
        <Results {...props} />
      )}
      <section>
        <h2>{said.reviewers}</h2>
        <p>{said.reviewersHint}</p>
        <Reviewers {...props} />
      </section>
    </Layout>
  )
}

function Results({ frame, event, lines }: ResultsPageProps) {
  const { locale } = frame
  const said = reviewTexts[locale]
  const written = (value: number | undefined) =>
    value === undefined ? '—' : writtenNumber(value, locale, 1)
  return (
    <Table
      caption={said.results}
      captionHidden
      columns={[
        { title: said.contribution },
        { title: said.readings, align: 'right' },
        { title: said.mean, align: 'right' },
        { title: said.spread, align: 'right' },
        { title: said.state },
      ]}
      rows={lines.map(({ contribution, summary, hiddenUntilRead }) => [
        <a
          lang={writtenLocale}
          href={programmePath('decision', event.slug, { id: contribution.id })}
        >
          {contribution.title}
        </a>,
        hiddenUntilRead ? said.afterYours : String(summary?.readings ?? 0),
        written(summary?.mean),
        written(summary?.spread),
        stateSentence(contribution, locale),
      ])}
    />
  )
}

export function stateSentence(contribution: Contribution, locale: Frame['locale']): string {
  const said = reviewTexts[locale]
  const state = contributionTexts[locale].states[contribution.state]
  if (!decisions.some((one) => one === contribution.state)) return state
  return `${state}, ${contribution.told === contribution.state ? said.told : said.notTold}`
}

function Reviewers({ frame, event, reviewers, form }: ResultsPageProps) {
  const said = reviewTexts[frame.locale]
  return (
    <>
      {reviewers.length === 0 ? (
        <p>{said.reviewersNone}</p>
      ) : (
        <Table
          caption={said.reviewers}
          captionHidden
          columns={[
            { title: said.name },
            { title: said.organisation },
            { title: said.territory },
            { title: said.remove },
          ]}
          rows={reviewers.map(({ id, name, organisation, territory }) => [
            name,
            organisation || '—',
            territory || '—',
            <ActionButton
              frame={frame}
              action={programmePath('removeReviewer', event.slug, { id })}
              label={said.remove}
              confirm={said.removeAsk}
              tone="danger"
            />,
          ])}
        />
      )}
      <Disclosure summary={said.invite} open={Object.keys(form.problems).length > 0}>
        <Form
          frame={frame}
          action={programmePath('reviewers', event.slug)}
          form={form}
          submit={said.invite}
        >
          <TextField form={form} name="name" label={said.name} required />
          <TextField form={form} name="email" label={said.email} type="email" required />
          <TextField form={form} name="organisation" label={said.organisation} />
          <TextField form={form} name="territory" label={said.territory} />
        </Form>
      </Disclosure>
    </>
  )
}
