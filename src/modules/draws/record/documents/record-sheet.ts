import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import {
  type AreaChance,
  areaTexts,
  type RecordLine,
  type RecruitmentRecord,
} from '../../forecasts/nouns.ts'
import type { Mirror } from '../../receipts/nouns.ts'
import { sealTexts } from '../../seals/nouns.ts'
import { peopleTexts } from '../texts/people.ts'

/** The record as one table; a hidden number is written in words, never as nothing. */
export function recordSheet(record: RecruitmentRecord, locale: Locale): Sheet {
  const [texts, seal] = [peopleTexts[locale], sealTexts[locale]]
  const cell = (count: number | undefined) => (count === undefined ? texts.hidden : String(count))
  const line = (of: string, recordLine: RecordLine) => [
    of,
    recordLine.key,
    cell(recordLine.invited),
    cell(recordLine.registered),
    cell(recordLine.refused),
    cell(recordLine.drawn),
  ]
  return {
    name: texts.recordTitle,
    columns: [
      texts.byChannel,
      texts.status,
      texts.invited,
      texts.registered,
      texts.refused,
      texts.drawn,
      `${seal.population} (%)`,
      seal.least,
      seal.most,
      seal.withinColumn,
    ].map((title) => ({
      title,
      kind: 'text',
    })),
    rows: [
      line(texts.total, record.total),
      ...record.channels.map((channel) =>
        line(texts.byChannel, {
          ...channel,
          key: ownOf(texts.channels, channel.key) ?? channel.key,
        }),
      ),
      ...record.waves.map((wave) => line(texts.byWave, wave)),
      ...record.refusals.map(({ key, count }) => [texts.refusals, key, '', '', cell(count), '']),
      ...record.features.flatMap((mirror) => featureRows(mirror, locale)),
      ...(record.areas ?? []).flatMap((area) => areaRows(area, locale)),
    ].map((row) => Array.from({ length: 10 }, (_, at) => row[at] ?? '')),
  }
}

/** A number that is not written is an empty column, which nobody adds up as a zero; the range is beside it. */
function featureRows({ feature, rows }: Mirror, locale: Locale): readonly string[][] {
  const seal = sealTexts[locale]
  return rows.map(({ values, population, pool, min, max, panel }) => [
    ...[feature, seal.answer(values), '', String(pool ?? ''), ''],
    typeof panel === 'number' ? String(panel) : '',
    population === undefined ? '' : writtenNumber(population / 100, locale, 1),
    ...[String(min), String(max), panel === 'within' ? seal.within : ''],
  ])
}

/** An area takes one line for each of its chances, in a table that counts people. */
function areaRows(area: AreaChance, locale: Locale): readonly string[][] {
  const texts = areaTexts[locale]
  const name = area.isGroup ? texts.group(area.name) : area.name
  const cell = (value: number | undefined, times = 1, digits = 0) =>
    value === undefined ? texts.hidden : writtenNumber(value * times, locale, digits)
  const chance = (title: string, value: number | undefined, times: number) => [
    `${texts.title}${colon[locale]}${title}`,
    name,
    ...['', '', '', cell(value, times, 2)],
  ]
  return [
    [texts.title, name, cell(area.letters), cell(area.replies), '', ''],
    chance(texts.rate, area.rate, 100),
    chance(texts.letter, area.letter, 100),
    chance(texts.panel, area.panel, 100),
    chance(texts.willingBefore, area.before?.willing, 100),
    chance(texts.willingAfter, area.after?.willing, 100),
    chance(texts.anyoneBefore, area.before?.anyone, 1000),
    chance(texts.anyoneAfter, area.after?.anyone, 1000),
  ]
}
