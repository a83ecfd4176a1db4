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
  const [said, seal] = [peopleTexts[locale], sealTexts[locale]]
  const cell = (count: number | undefined) => (count === undefined ? said.hidden : String(count))
  const line = (of: string, one: RecordLine) => [
    of,
    one.key,
    cell(one.invited),
    cell(one.registered),
    cell(one.refused),
    cell(one.drawn),
  ]
  return {
    name: said.recordTitle,
    columns: [
      said.byChannel,
      said.status,
      said.invited,
      said.registered,
      said.refused,
      said.drawn,
      `${seal.population} (%)`,
      seal.least,
      seal.most,
      seal.withinColumn,
    ].map((title) => ({
      title,
      kind: 'text',
    })),
    rows: [
      line(said.total, record.total),
      ...record.channels.map((one) =>
        line(said.byChannel, { ...one, key: ownOf(said.channels, one.key) ?? one.key }),
      ),
      ...record.waves.map((one) => line(said.byWave, one)),
      ...record.refusals.map(({ key, count }) => [said.refusals, key, '', '', cell(count), '']),
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
  const said = areaTexts[locale]
  const name = area.isGroup ? said.group(area.name) : area.name
  const cell = (value: number | undefined, times = 1, digits = 0) =>
    value === undefined ? said.hidden : writtenNumber(value * times, locale, digits)
  const chance = (title: string, value: number | undefined, times: number) => [
    `${said.title}${colon[locale]}${title}`,
    name,
    ...['', '', '', cell(value, times, 2)],
  ]
  return [
    [said.title, name, cell(area.letters), cell(area.replies), '', ''],
    chance(said.rate, area.rate, 100),
    chance(said.letter, area.letter, 100),
    chance(said.panel, area.panel, 100),
    chance(said.willingBefore, area.before?.willing, 100),
    chance(said.willingAfter, area.after?.willing, 100),
    chance(said.anyoneBefore, area.before?.anyone, 1000),
    chance(said.anyoneAfter, area.after?.anyone, 1000),
  ]
}
