import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { correctionForm } from '../correction-form.ts'
import { type DedicatedFund, type Funds, type FundYear, leftOf } from '../dedicated-fund.ts'
import type { Grant } from '../grant.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { fundingTexts } from '../texts/funding.ts'
import { fundTexts } from '../texts/funds.ts'
import { crumbsOf } from './crumbs.ts'

/** A grant in one of its years. */
export interface FundRow {
  readonly grant: Grant
  readonly fund: FundYear
}

/** Every grant of a project, year by year. */
export function FundsPage(props: {
  frame: Frame
  project: Project
  shown: ShownList<FundRow>
  read: Funds
}) {
  const { frame, project, shown, read } = props
  const texts = fundTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(
        frame,
        project,
        { label: fundingTexts[frame.locale].title, href: paths.funding(project.slug) },
        { label: texts.title },
      )}
      wide
    >
      <FundNotices locale={frame.locale} read={read} today={shown.list.today} />
      <p>{texts.rules}</p>
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

/** The years of each grant, on the plan of funding. */
export function FundTable(props: { frame: Frame; project: Project; read: Funds; today: string }) {
  const { frame, project, read, today } = props
  const { locale } = frame
  const texts = fundTexts[locale]
  const { columns } = texts
  const money = (cents: number) => writtenMoney(cents, locale)
  const right = (title: string) => ({ title, align: 'right' as const })
  const rows = read.funds.flatMap(({ grant, years }) => years.map((fund) => ({ grant, fund })))
  return (
    <>
      <h2>{texts.title}</h2>
      {rows.length === 0 ? (
        <p>{texts.noneText}</p>
      ) : (
        <>
          <p>{texts.rules}</p>
          <FundNotices {...{ locale, read, today }} />
          <Table
            caption={texts.title}
            captionHidden
            columns={[
              { title: columns.fund },
              ...[columns.received, columns.used, columns.takenBack].map(right),
              ...[columns.carried, columns.left].map(right),
            ]}
            rows={rows.map(({ grant, fund }) => [
              <a href={paths.fund(project.slug, grant.id, fund.year)}>
                {texts.named(grant.funder, fund.year)}
              </a>,
              ...[fund.receivedCents, fund.usedCents, fund.takenBackCents].map(money),
              ...[fund.carriedCents, fund.leftCents].map(money),
            ])}
          />
          <p>
            <ButtonLink href={paths.funds(project.slug)} tone="quiet">
              {texts.see}
            </ButtonLink>
          </p>
        </>
      )}
    </>
  )
}

/** What is to be given back, or was said beyond what there is. */
function FundNotices({ locale, read, today }: { locale: Locale; read: Funds; today: string }) {
  const texts = fundTexts[locale]
  const sentences = [
    ...read.funds.flatMap((fund) => fundSaid(fund, locale, today)),
    ...(read.undatedCents > 0 ? [texts.undated(writtenMoney(read.undatedCents, locale))] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <Notice tone="caution">
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

function fundSaid(fund: DedicatedFund, locale: Locale, today: string): readonly string[] {
  const texts = fundTexts[locale]
  const { funder, endsOn } = fund.grant
  const left = leftOf(fund)
  return [
    ...(endsOn < today && left > 0 ? [texts.toGiveBack(funder, writtenMoney(left, locale))] : []),
    ...fund.years.flatMap(({ year, overCents }) =>
      overCents > 0 ? [texts.over(texts.named(funder, year), writtenMoney(overCents, locale))] : [],
    ),
  ]
}

/** What a grant paid in a year, and the correction that whoever keeps the accounts writes. */
export function FundPage(
  props: FundRow & {
    readonly frame: Frame
    readonly project: Project
    readonly form: FormState
  },
) {
  const { frame, project, grant, fund, form } = props
  const { locale } = frame
  const texts = fundTexts[locale]
  const { columns } = texts
  const money = (cents: number) => writtenMoney(cents, locale)
  const { correction } = fund
  const name = texts.named(grant.funder, fund.year)
  return (
    <Layout
      frame={frame}
      title={`${texts.title} – ${name}`}
      lead={texts.correctLead}
      crumbs={crumbsOf(
        frame,
        project,
        { label: texts.title, href: paths.funds(project.slug) },
        { label: name },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      <Facts
        layout="rows"
        items={[
          { name: columns.brought, value: money(fund.broughtCents) },
          { name: columns.received, value: money(fund.receivedCents) },
          { name: columns.used, value: money(fund.usedCents) },
          { name: columns.takenBack, value: money(fund.takenBackCents) },
          { name: columns.carried, value: money(fund.carriedCents) },
          { name: columns.left, value: money(fund.leftCents) },
          ...(correction ? [{ name: columns.reason, value: correction.reason }] : []),
        ]}
      />
      <h2>{texts.correct}</h2>
      <Form
        frame={frame}
        action={paths.fund(project.slug, grant.id, fund.year)}
        form={form}
        submit={texts.save}
        seen
        guard
      >
        <AskedFields
          fields={correctionForm.fields}
          form={form}
          locale={locale}
          values={{ usedCents: fund.usedCents, reason: correction?.reason }}
        />
      </Form>
      {correction ? (
        <ActionButton
          frame={frame}
          action={paths.forgetFund(project.slug, grant.id, fund.year)}
          label={texts.forget}
          tone="quiet"
        />
      ) : null}
    </Layout>
  )
}
