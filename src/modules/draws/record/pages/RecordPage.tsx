import { type Day, writtenDay } from '#kit/dates.ts'
import { numberFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Draw } from '../../draw.ts'
import { AreaChances } from '../../forecasts/index.ts'
import type { RecordLine, RecruitmentRecord } from '../../forecasts/nouns.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { WordsMeant } from '../../pages/WordsMeant.tsx'
import { openCallPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { crumbTexts, erasureTexts } from '../../recruits/nouns.ts'
import { registrationTexts } from '../../registration/nouns.ts'
import { sealTexts } from '../../seals/nouns.ts'
import { peopleTexts } from '../texts/people.ts'

/** The record of a recruitment, for anyone: numbers, none of which is a person. */
export function RecordPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly record: RecruitmentRecord
  /** Data kept longer than was announced, and why. */
  readonly postponed:
    | { readonly day: Day; readonly firstOn: Day; readonly because: string }
    | undefined
  /** Reasons given when quotas were changed, as the public log has them. */
  readonly changes: readonly string[]
}) {
  const { frame, draw, record, postponed } = props
  const { locale } = frame
  const said = peopleTexts[locale]
  const seal = sealTexts[locale]
  const reasons = registrationTexts[locale].reasons as Readonly<Record<string, string>>
  return (
    <Layout
      frame={frame}
      title={said.recordTitle}
      lead={said.recordLead(draw.title)}
      crumbs={[
        { label: crumbTexts[locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      ]}
    >
      <WordsMeant locale={locale} words={['pool']} />
      {postponed ? (
        <p>
          {erasureTexts[locale].erasedOn}
          {colon[locale]}
          {erasureTexts[locale].moved(
            writtenDay(postponed.day, locale),
            writtenDay(postponed.firstOn, locale),
            postponed.because,
          )}
        </p>
      ) : null}
      <Lines
        locale={locale}
        caption={said.byChannel}
        lines={[
          { ...record.total, key: said.total },
          ...record.channels.map((one) => ({
            ...one,
            key: ownOf(said.channels, one.key) ?? one.key,
          })),
        ]}
      />
      {record.waves.length > 0 ? (
        <Lines
          locale={locale}
          caption={said.byWave}
          lines={record.waves.map((one) => ({
            ...one,
            key: recruitTexts[locale].wave(Number(one.key)),
          }))}
        />
      ) : null}
      {record.refusals.length > 0 ? (
        <Table
          caption={said.refusals}
          columns={[{ title: said.refusals }, { title: said.refused, align: 'right' }]}
          rows={record.refusals.map(({ key, count }) => [
            ownOf(reasons, key) ?? key,
            shown(count, locale),
          ])}
        />
      ) : null}
      {record.features.length === 0 ? <p>{said.later}</p> : null}
      {record.features.length > 0 ? <p class="hint">{seal.quotasHelp}</p> : null}
      {record.features.map(({ feature, rows }) => (
        <Table
          caption={`${said.features}${colon[locale]}${feature}`}
          columns={[
            { title: feature },
            { title: seal.population, align: 'right' },
            { title: said.inPool, align: 'right' },
            { title: seal.quota, align: 'right' },
            { title: said.drawn, align: 'right' },
          ]}
          rows={rows.map((one) => [
            seal.answer(one.values),
            one.population === undefined
              ? seal.unknown
              : writtenPercent(one.population / 10_000, locale, 0),
            one.pool === undefined ? seal.unwritten : String(one.pool),
            seal.range(one.min, one.max),
            one.panel === 'within' ? seal.within : String(one.panel ?? '–'),
          ])}
        />
      ))}
      <AreaChances
        locale={locale}
        areas={record.areas ?? []}
        isListed={record.areasListed ?? false}
      />
      <h2>{said.changes}</h2>
      {props.changes.length === 0 ? (
        <p>{said.changesNone}</p>
      ) : (
        <ul>
          {props.changes.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      <p>{said.notCorrected}</p>
      <p>
        <a href={openCallPaths.recordCsv(draw.slug)}>{said.file}</a>
      </p>
    </Layout>
  )
}

function shown(count: number | undefined, locale: Locale): string {
  return count === undefined ? peopleTexts[locale].hidden : String(count)
}

function Lines(props: {
  readonly locale: Locale
  readonly caption: string
  readonly lines: readonly RecordLine[]
}) {
  const { locale } = props
  const said = peopleTexts[locale]
  const right = (title: string) => ({ title, align: 'right' as const })
  return (
    <Table
      caption={props.caption}
      columns={[
        { title: said.line },
        right(said.invited),
        right(said.registered),
        right(said.refused),
        right(said.drawn),
        right(said.rate),
      ]}
      rows={props.lines.map((one) => [
        one.key,
        shown(one.invited, locale),
        shown(one.registered, locale),
        shown(one.refused, locale),
        shown(one.drawn, locale),
        one.rate === undefined ? '' : numberFormat(locale).format(one.rate),
      ])}
    />
  )
}
