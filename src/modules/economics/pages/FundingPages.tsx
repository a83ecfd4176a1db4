import { writtenDay, writtenMonth } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Funds } from '../dedicated-fund.ts'
import type { Stop } from '../filled-paper.ts'
import { type FundingFacts, type FundingPlan, fundingPlan, type Warning } from '../funding.ts'
import {
  type Grant,
  grantForm,
  grantStates,
  paidOf,
  paymentGrid,
  paymentRows,
  weights,
} from '../grant.ts'
import { natures, sideOf } from '../nature.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { fundingTexts } from '../texts/funding.ts'
import { grantTexts } from '../texts/grants.ts'
import { natureTexts } from '../texts/natures.ts'
import { projectTexts } from '../texts/projects.ts'
import { crumbsOf, crumbsTo } from './crumbs.ts'
import { FundTable } from './FundPages.tsx'
import { GrantFacts, type ShownPaper } from './GrantFacts.tsx'
import { PaperStops } from './PaperStops.tsx'

/** A grant with the project that it pays for. */
export interface ShownGrant extends Grant {
  readonly project: Pick<Project, 'slug' | 'title'>
}

export function GrantsPage({ frame, shown }: { frame: Frame; shown: ShownList<ShownGrant> }) {
  const texts = grantTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
      wide
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

/** What pays for a project, month by month, and what is to be watched. */
export function FundingPage(props: {
  frame: Frame
  project: Project
  facts: FundingFacts
  grants: readonly Grant[]
  read: Funds
}) {
  const { frame, project, facts, grants, read } = props
  const plan = fundingPlan(facts)
  const { locale } = frame
  const texts = fundingTexts[locale]
  const words = grantTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, project, { label: texts.title })}
      actions={<ButtonLink href={paths.addGrant(project.slug)}>{words.add}</ButtonLink>}
      wide
    >
      <h2>{texts.warningsTitle}</h2>
      <Warnings locale={locale} plan={plan} />
      <h2>{texts.balance}</h2>
      <Facts layout="rows" items={planFacts(plan, locale)} />
      <p>
        {texts.weights(
          writtenPercent(weights.likely / 100, locale),
          writtenPercent(weights.hoped / 100, locale),
        )}
      </p>
      <h2>{words.title}</h2>
      {grants.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          columns={[
            { title: words.fields.funder },
            { title: words.columns.state },
            { title: words.columns.asked, align: 'right' },
            { title: words.columns.granted, align: 'right' },
            { title: words.columns.paid, align: 'right' },
            { title: words.columns.ends },
          ]}
          rows={grants.map((grant) => [
            <a href={paths.grant(project.slug, grant.id)}>{grant.funder}</a>,
            words.states[grant.state],
            money(grant.askedCents),
            grant.grantedCents === undefined
              ? projectTexts[locale].dash
              : money(grant.grantedCents),
            money(paidOf(grant)),
            writtenDay(grant.endsOn, locale),
          ])}
        />
      )}
      <FundTable {...{ frame, project, read }} today={facts.today} />
      <h2>{texts.curve}</h2>
      <p>{texts.curveLead}</p>
      <Table
        caption={texts.curve}
        captionHidden
        columns={Object.values(texts.columns).map((title, at) =>
          at === 0 ? { title } : { title, align: 'right' },
        )}
        rows={plan.months.map((month) => [
          writtenMonth(month.month, locale),
          ...[month.out, month.signed, month.likely, month.hoped].map(money),
          ...[month.balanceSigned, month.balanceWeighted].map(money),
        ])}
      />
    </Layout>
  )
}

export function planFacts(plan: FundingPlan, locale: Locale) {
  const texts = fundingTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const { lowest } = plan
  return [
    { name: texts.costs, value: money(plan.costsCents) },
    ...grantStates
      .toReversed()
      .map((state) => ({ name: texts.amounts[state], value: money(plan.amounts[state]) })),
    { name: texts.paid, value: money(plan.paidCents) },
    { name: texts.weighted, value: money(plan.weightedCents) },
    { name: texts.balance, value: money(plan.balanceCents) },
    ...(lowest
      ? [
          {
            name: texts.lowest,
            value: texts.inMonth(money(lowest.cents), writtenMonth(lowest.month, locale)),
          },
        ]
      : []),
  ]
}

export function Warnings({ locale, plan }: { locale: Locale; plan: FundingPlan }) {
  const texts = fundingTexts[locale]
  if (plan.warnings.length === 0) return <p>{texts.noWarning}</p>
  return (
    <Notice tone="caution">
      <ul>
        {plan.warnings.map((warning) => (
          <li>{warningSaid(warning, locale)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function warningSaid(warning: Warning, locale: Locale): string {
  const texts = fundingTexts[locale].warnings
  const money = (cents: number) => writtenMoney(cents, locale)
  const day = (iso: string) => writtenDay(iso, locale)
  switch (warning.kind) {
    case 'below-balance':
      return texts['below-balance'](money(warning.cents))
    case 'cash-short':
      return texts['cash-short'](money(warning.cents), writtenMonth(warning.month, locale))
    case 'lapses':
      return texts.lapses(warning.grant.funder, money(warning.cents), day(warning.grant.endsOn))
    case 'ends-before':
      return texts['ends-before'](warning.grant.funder, day(warning.grant.endsOn))
    case 'report-due':
      return texts['report-due'](warning.grant.funder, day(warning.dueOn))
    default:
      return warning satisfies never
  }
}

export interface GrantPageProps {
  readonly frame: Frame
  readonly project: Project
  readonly grant: Grant | undefined
  readonly form: FormState
  /** Where the papers of the State will not say what the pages say. */
  readonly papers?: readonly ShownPaper[]
}

/** Who pays, how much, under which conditions. */
export function GrantPage({ frame, project, grant, form, papers = [] }: GrantPageProps) {
  const { locale } = frame
  const texts = grantTexts[locale]
  const title = grant ? texts.edit : texts.add
  const costs = natures.filter((nature) => sideOf(nature) === 'cost')
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={fundingCrumbs(frame, project, { label: grant?.funder ?? title })}
      refused={Object.keys(form.problems).length > 0}
    >
      {grant ? <GrantFacts {...{ frame, project, grant, papers }} /> : null}
      <Form
        frame={frame}
        action={grant ? paths.grant(project.slug, grant.id) : paths.addGrant(project.slug)}
        form={form}
        submit={texts.save}
        seen={grant !== undefined}
        guard
      >
        <AskedFields
          fields={grantForm.fields}
          form={form}
          locale={locale}
          values={grant ? { ...grant } : { startsOn: project.startsOn, endsOn: project.endsOn }}
        />
        <CheckBoxes
          name="natures"
          label={texts.fields.natures}
          hint={texts.naturesHint}
          form={form}
          value={grant?.natures ?? []}
          options={costs.map((value) => ({ value, label: natureTexts[locale][value] }))}
        />
      </Form>
      {grant ? (
        <ActionButton
          frame={frame}
          action={paths.removeGrant(project.slug, grant.id)}
          label={texts.remove}
          confirm={texts.removeConfirm}
          tone="danger"
        />
      ) : null}
    </Layout>
  )
}

/** Why a paper of the State cannot be written yet, line by line. */
export function PaperRefusedPage(props: {
  frame: Frame
  project: Project
  grant: Grant
  stops: readonly Stop[]
}) {
  const { frame, project, grant, stops } = props
  const texts = fundingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.paperRefused}
      crumbs={fundingCrumbs(
        frame,
        project,
        { label: grant.funder, href: paths.grant(project.slug, grant.id) },
        { label: texts.paperRefused },
      )}
    >
      <PaperStops {...{ frame, project, grant, stops }} />
    </Layout>
  )
}

export function PaymentsPage({ frame, project, grant, form }: GrantPageProps & { grant: Grant }) {
  const texts = grantTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.payments}
      lead={texts.paymentsLead}
      crumbs={fundingCrumbs(
        frame,
        project,
        { label: grant.funder, href: paths.grant(project.slug, grant.id) },
        { label: texts.payments },
      )}
      actions={
        <ButtonLink href={paths.pastePayments(project.slug, grant.id)} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <Form
        frame={frame}
        action={paths.payments(project.slug, grant.id)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <Grid frame={frame} form={form} grid={paymentGrid} rows={paymentRows(grant.payments)} />
      </Form>
    </Layout>
  )
}

export function PaymentsPastePage(
  props: GrantPageProps & { grant: Grant } & Pick<PasteFormProps, 'read'>,
) {
  const { frame, project, grant, form, read } = props
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={fundingCrumbs(
        frame,
        project,
        { label: grant.funder, href: paths.grant(project.slug, grant.id) },
        {
          label: grantTexts[frame.locale].payments,
          href: paths.payments(project.slug, grant.id),
        },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm
        {...{ frame, form, read }}
        grid={paymentGrid}
        action={paths.pastePayments(project.slug, grant.id)}
      />
    </Layout>
  )
}

function fundingCrumbs(
  frame: Pick<Frame, 'locale'>,
  project: Project,
  ...last: readonly { readonly label: string; readonly href?: string }[]
) {
  return crumbsOf(
    frame,
    project,
    { label: fundingTexts[frame.locale].title, href: paths.funding(project.slug) },
    ...last,
  )
}
