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
  const texts = peopleTexts[locale]
  const seal = sealTexts[locale]
  const reasons = registrationTexts[locale].reasons as Readonly<Record<string, string>>
  return (
    <Layout
      frame={frame}
      title={texts.recordTitle}
      lead={texts.recordLead(draw.title)}
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
        caption={texts.byChannel}
        lines={[
          { ...record.total, key: texts.total },
          ...record.channels.map((channel) => ({
            ...channel,
            key: ownOf(texts.channels, channel.key) ?? channel.key,
          })),
        ]}
      />
      {record.waves.length > 0 ? (
        <Lines
          locale={locale}
          caption={texts.byWave}
          lines={record.waves.map((wave) => ({
            ...wave,
            key: recruitTexts[locale].wave(Number(wave.key)),
          }))}
        />
      ) : null}
      {record.refusals.length > 0 ? (
        <Table
          caption={texts.refusals}
          columns={[{ title: texts.refusals }, { title: texts.refused, align: 'right' }]}
          rows={record.refusals.map(({ key, count }) => [
            ownOf(reasons, key) ?? key,
            shown(count, locale),
          ])}
        />
      ) : null}
      {record.features.length === 0 ? <p>{texts.later}</p> : null}
      {record.features.length > 0 ? <p class="hint">{seal.quotasHelp}</p> : null}
      {record.features.map(({ feature, rows }) => (
        <Table
          caption={`${texts.features}${colon[locale]}${feature}`}
          columns={[
            { title: feature },
            { title: seal.population, align: 'right' },
            { title: texts.inPool, align: 'right' },
            { title: seal.quota, align: 'right' },
            { title: texts.drawn, align: 'right' },
          ]}
          rows={rows.map((row) => [
            seal.answer(row.values),
            row.population === undefined
              ? seal.unknown
              : writtenPercent(row.population / 10_000, locale, 0),
            row.pool === undefined ? seal.unwritten : String(row.pool),
            seal.range(row.min, row.max),
            row.panel === 'within' ? seal.within : String(row.panel ?? '–'),
          ])}
        />
      ))}
      <AreaChances
        locale={locale}
        areas={record.areas ?? []}
        isListed={record.areasListed ?? false}
      />
      <h2>{texts.changes}</h2>
      {props.changes.length === 0 ? (
        <p>{texts.changesNone}</p>
      ) : (
        <ul>
          {props.changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
      )}
      <p>{texts.notCorrected}</p>
      <p>
        <a href={openCallPaths.recordCsv(draw.slug)}>{texts.file}</a>
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
  const texts = peopleTexts[locale]
  const right = (title: string) => ({ title, align: 'right' as const })
  return (
    <Table
      caption={props.caption}
      columns={[
        { title: texts.line },
        right(texts.invited),
        right(texts.registered),
        right(texts.refused),
        right(texts.drawn),
        right(texts.rate),
      ]}
      rows={props.lines.map((line) => [
        line.key,
        shown(line.invited, locale),
        shown(line.registered, locale),
        shown(line.refused, locale),
        shown(line.drawn, locale),
        line.rate === undefined ? '' : numberFormat(locale).format(line.rate),
      ])}
    />
  )
}
