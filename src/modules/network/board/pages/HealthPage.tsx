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
  const texts = healthTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  const day = (one: Day) => writtenDay(one, locale)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: networkTexts[locale].network, href: paths.network }]}
    >
      <Form
        frame={frame}
        action={paths.health}
        form={emptyForm}
        submit={texts.show}
        method="get"
        tone="quiet"
      >
        <DateField name="du" label={texts.from} form={emptyForm} value={period.from} required />
        <DateField name="au" label={texts.to} form={emptyForm} value={period.to} required />
      </Form>
      <h2>{texts.period(day(period.from), day(period.to))}</h2>
      <BigFigures
        items={[
          { value: number(movement.after), label: texts.members },
          { value: number(movement.joined), label: texts.joined },
          { value: number(movement.left), label: texts.left },
        ]}
      />
      <p class="hint">
        <a href={paths.healthCsv}>{texts.csv}</a> · <a href={paths.healthXlsx}>{texts.xlsx}</a>
      </p>
      <Movements locale={locale} title={texts.byKind} rows={props.byKind} />
      <Movements locale={locale} title={texts.bySize} rows={props.bySize} />
      <Movements locale={locale} title={texts.byRegion} rows={props.byRegion} />
      <h2 id="pas-vus">{texts.unseen}</h2>
      <Unseen {...props} />
      <h2>{texts.map}</h2>
      <MemberMap
        locale={locale}
        title={texts.mapTitle}
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
  const texts = healthTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <EmptyState title={texts.nothing} />
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { title: texts.group },
            { title: texts.before, align: 'right' },
            { title: texts.joined, align: 'right' },
            { title: texts.left, align: 'right' },
            { title: texts.after, align: 'right' },
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
  const texts = healthTexts[locale]
  if (unseen.length === 0) return <p>{texts.allSeen}</p>
  return (
    <>
      <p class="hint">{texts.unseenHint}</p>
      <Table
        caption={texts.unseen}
        captionHidden
        columns={[{ title: texts.territory }, { title: texts.lastSeen }, { title: texts.since }]}
        rows={unseen.map(({ territory, lastSeen, since }) => [
          <a href={paths.dossier(territory.slug)}>{territoryLabel(territory)}</a>,
          lastSeen ? writtenDay(dayOf(lastSeen), locale) : texts.never,
          writtenDay(since, locale),
        ])}
      />
    </>
  )
}
