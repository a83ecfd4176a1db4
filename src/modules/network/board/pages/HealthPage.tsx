import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Movement, MovementRow, Period, SpanShown } from '../health.ts'
import { healthTexts } from '../texts/health.ts'
import { MemberMap } from './MemberMap.tsx'

export interface HealthPageProps {
  readonly frame: Frame
  readonly period: Period
  readonly movement: Movement
  readonly byKind: readonly MovementRow[]
  readonly bySize: readonly MovementRow[]
  readonly byRegion: readonly MovementRow[]
  readonly members: readonly SpanShown[]
  readonly unseen: readonly SpanShown[]
}

/** The whole network at a glance. */
export function HealthPage(props: HealthPageProps) {
  const { frame, period, movement } = props
  const { locale } = frame
  const said = healthTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  const day = (one: Day) => writtenDay(one, locale)
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }]}
    >
      <Form
        frame={frame}
        action={paths.health}
        form={emptyForm}
        submit={said.show}
        method="get"
        tone="quiet"
      >
        <DateField name="du" label={said.from} form={emptyForm} value={period.from} required />
        <DateField name="au" label={said.to} form={emptyForm} value={period.to} required />
      </Form>
      <h2>{said.period(day(period.from), day(period.to))}</h2>
      <BigFigures
        items={[
          { value: number(movement.after), label: said.members },
          { value: number(movement.joined), label: said.joined },
          { value: number(movement.left), label: said.left },
        ]}
      />
      <p class="hint">
        <a href={paths.healthCsv}>{said.csv}</a> · <a href={paths.healthXlsx}>{said.xlsx}</a>
      </p>
      <Movements locale={locale} title={said.byKind} rows={props.byKind} />
      <Movements locale={locale} title={said.bySize} rows={props.bySize} />
      <Movements locale={locale} title={said.byRegion} rows={props.byRegion} />
      <h2>{said.unseen}</h2>
      <Unseen {...props} />
      <h2>{said.map}</h2>
      <MemberMap
        locale={locale}
        title={said.mapTitle}
        territories={props.members.map(({ territory }) => territory)}
        hrefOf={paths.dossier}
      />
    </Layout>
  )
}

function Movements(props: {
  readonly locale: Frame['locale']
  readonly title: string
  readonly rows: readonly MovementRow[]
}) {
  const { locale, title, rows } = props
  const said = healthTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <EmptyState title={said.nothing} />
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { title: said.group },
            { title: said.before, align: 'right' },
            { title: said.joined, align: 'right' },
            { title: said.left, align: 'right' },
            { title: said.after, align: 'right' },
          ]}
          rows={rows.map((row) => [
            row.key,
            number(row.before),
            number(row.joined),
            number(row.left),
            number(row.after),
          ])}
        />
      )}
    </>
  )
}

function Unseen({ frame, unseen }: HealthPageProps) {
  const { locale } = frame
  const said = healthTexts[locale]
  if (unseen.length === 0) return <p>{said.allSeen}</p>
  return (
    <>
      <p class="hint">{said.unseenHint}</p>
      <Table
        caption={said.unseen}
        captionHidden
        columns={[{ title: said.territory }, { title: said.lastSeen }, { title: said.since }]}
        rows={unseen.map(({ territory, lastSeen, since }) => [
          <a href={paths.dossier(territory.slug)}>{territoryLabel(territory)}</a>,
          lastSeen ? writtenDay(dayOf(lastSeen), locale) : said.never,
          writtenDay(since, locale),
        ])}
      />
    </>
  )
}
