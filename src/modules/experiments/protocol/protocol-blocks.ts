import { writtenDay } from '#kit/dates.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { ownOf } from '#kit/own.ts'
import type { Block, Inline } from '#kit/papers/document.ts'
import { proseBlocks, proseInline, proseWords } from '#kit/prose/blocks.ts'
import { joinInlines } from '#kit/prose/pieces.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import type { Answer } from '../answer.ts'
import {
  checklistOf,
  checklistRowsIn,
  hasWords,
  type Item,
  type ItemField,
  itemsIn,
  type KindTitles,
  labelOf,
  linesIn,
  numberIn,
  type ProtocolPhase,
  phasesIn,
  type Section,
  settingTables,
  severityWords,
  stateWords,
  textIn,
  usualChoice,
  writtenField,
  writtenSettings,
} from '../template/nouns.ts'
import { protocolTexts } from './texts/protocol.ts'

/** One section as blocks, without its title. */
export function sectionBlocks(
  section: Section,
  answer: Answer | undefined,
  locale: Locale,
  kindTitles: KindTitles,
): readonly Block[] {
  const texts = protocolTexts[locale].sheet
  if (!answer || !hasWords(answer)) return [{ kind: 'paragraph', text: [{ italic: texts.empty }] }]
  if ('without' in answer) {
    return [
      {
        kind: 'paragraph',
        text: joinInlines([[{ bold: texts.without }], proseWords(answer.without)], ' '),
      },
    ]
  }
  switch (section.kind) {
    case 'text':
      return proseBlocks(textIn(answer), { under: 2 })
    case 'number':
      return [{ kind: 'paragraph', text: writtenNumber(numberIn(answer) ?? 0, locale) }]
    case 'line':
      return [{ kind: 'paragraph', text: proseInline(textIn(answer)) }]
    case 'choice':
      return [{ kind: 'paragraph', text: printedLabel(section.options, textIn(answer), locale) }]
    case 'choices':
      return [
        {
          kind: 'list',
          items: linesIn(answer).map((line) => labelOf(section.options, line, locale)),
        },
      ]
    case 'list':
      return [{ kind: 'list', items: linesIn(answer).map(proseInline) }]
    case 'items':
      return itemsBlocks(section, answer, locale)
    case 'phases':
      return phasesIn(answer).flatMap((phase, at, all) =>
        phaseBlocks(phase, at + 1, all, locale, kindTitles),
      )
    case 'checklist':
      return [checklistTable(section, answer, locale)]
  }
}

/** More columns than these are not read across a sheet of paper. */
const mostColumns = 6

/** Only the columns that someone filled in: an empty one tells nothing. Long rows are told one by one. */
function itemsBlocks(section: Section, answer: Answer, locale: Locale): readonly Block[] {
  const items = itemsIn(answer)
  const isFilled = (item: Item, { name }: ItemField) =>
    item[name] !== undefined && item[name] !== ''
  const fields = (section.fields ?? []).filter((field) =>
    items.some((item) => isFilled(item, field)),
  )
  if (fields.length <= mostColumns) return [itemsTable(section, items, fields, locale)]
  const [first, ...rest] = fields
  return items.flatMap((item, at): readonly Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${at + 1}. ${first ? writtenField(first, item[first.name], locale) : ''}`,
    },
    {
      kind: 'facts',
      items: rest
        .filter((field) => isFilled(item, field))
        .map((field) => ({
          name: field.label[locale],
          value: proseWords(writtenField(field, item[field.name], locale)),
        })),
    },
  ])
}

function itemsTable(
  section: Section,
  items: readonly Item[],
  fields: readonly ItemField[],
  locale: Locale,
): Block {
  return {
    kind: 'table',
    // The title is just above: the question says what is in the table.
    caption: section.words[locale].question,
    columns: fields.map((field) => ({
      title: field.label[locale],
      align: field.kind === 'money' || field.kind === 'number' ? 'right' : 'left',
      width: field.kind === 'line' ? 2 : field.kind === 'text' ? 3 : 1,
    })),
    rows: items.map((item) =>
      fields.map((field) => proseWords(writtenField(field, item[field.name], locale))),
    ),
  }
}

function phaseBlocks(
  phase: ProtocolPhase,
  number: number,
  all: readonly ProtocolPhase[],
  locale: Locale,
  kindTitles: KindTitles,
): readonly Block[] {
  const texts = protocolTexts[locale].phases
  const facts: { name: string; value: Inline }[] = [
    {
      name: texts.dates,
      value: texts.fromTo(day(phase.startsOn, locale), day(phase.endsOn, locale)),
    },
  ]
  const before = all
    .filter((protocolPhase) => phase.dependsOn.includes(protocolPhase.id))
    .map((protocolPhase) => protocolPhase.title)
  if (before.length > 0) facts.push({ name: texts.after, value: before.join(', ') })
  if (phase.earlyReason) facts.push({ name: texts.early, value: phase.earlyReason })
  for (const { title, on } of phase.milestones) {
    facts.push({ name: texts.milestone, value: `${title}, ${day(on, locale)}` })
  }
  const kindOf = (name: string) => ownOf(kindTitles, name) ?? { title: name, fields: [] }
  for (const { kind, settings } of phase.instruments) {
    const { title, fields } = kindOf(kind)
    facts.push({
      name: title,
      value: writtenSettings(fields, settings, locale).join(semicolon[locale]),
    })
  }
  return [
    { kind: 'heading', level: 3, text: `${number}. ${phase.title}` },
    ...proseBlocks(phase.purpose, { under: 2 }),
    { kind: 'facts', items: facts },
    ...phase.instruments.flatMap(({ kind, settings }) =>
      settingTables(kindOf(kind), settings, locale),
    ),
  ]
}

/** What a form advises is not part of the answer. */
function printedLabel(options: Section['options'], value: string, locale: Locale): string {
  return labelOf(options, value, locale).replace(` ${usualChoice[locale]}`, '')
}

function checklistTable(section: Section, answer: Answer, locale: Locale): Block {
  const texts = protocolTexts[locale].checklists
  const rows = checklistRowsIn(answer)
  return {
    kind: 'table',
    caption: section.words[locale].question,
    columns: [
      { title: texts.principle, width: 3 },
      { title: texts.state, width: 2 },
      { title: texts.evidence, width: 3 },
      { title: texts.remark, width: 3 },
    ],
    rows: (checklistOf(section)?.principles ?? []).map((principle) => {
      const row = rows.find((principleRow) => principleRow.id === principle.id)
      const severity = row?.severity ?? principle.severity
      const mark = severity === 'red-line' ? ` (${severityWords[locale][severity]})` : ''
      return [
        `${principle.words[locale].title}${mark}`,
        stateWords[locale][row?.state ?? 'not-examined'],
        row ? proseWords(row.evidence) : '',
        row ? proseWords(row.remark) : '',
      ]
    }),
  }
}

function day(value: string, locale: Locale): string {
  return value === '' ? '…' : writtenDay(value, locale)
}
