import type {
  BoxedPaper,
  PaperAsk,
  PaperBox,
  PaperLine,
  PaperPart,
} from '#kit/papers/boxed-paper.ts'
import {
  type Option,
  type Page,
  type Question,
  type Questionnaire,
  wordsIn,
} from '../description.ts'
import { otherField, partOf, preferNotField } from '../sent-fields.ts'
import { conditionWords } from './condition-words.ts'
import { type PaperWords, paperWordsIn } from './paper-words.ts'

/** What a box of the paper answers: the field of a form, and what is sent in it. */
export interface BoxMeaning {
  readonly field: string
  readonly value: string
}

export interface PaperPlan {
  readonly paper: BoxedPaper
  readonly boxes: Readonly<Record<string, BoxMeaning>>
  /** The field that a place to write fills. */
  readonly zones: Readonly<Record<string, string>>
  /** Which boxes belong together, and whether more than one tick is for a person to look at. */
  readonly groupOf: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<string, 'one' | 'several'>>
}

export interface PaperSettings {
  readonly language: string
  readonly isLarge: boolean
  readonly date: Date
  /** Who keeps what, for how long: said by whoever prints. */
  readonly notice: { readonly title: string; readonly lines: readonly string[] }
  /** Pages drawn as one question, by id, with what is said under its title: a line for each of their texts, a box for each consent. */
  readonly together?: Readonly<Record<string, readonly string[]>>
}

/** More columns are asked row by row: their boxes would touch. */
const mostColumns = (isLarge: boolean) => (isLarge ? 3 : 7)
const mostInRow = 11
/** A year, a postcode, a telephone: signs that a short line holds. */
const mostShort = 30

/**
 * The paper of a questionnaire, whatever its kinds of questions, with what each of its boxes means. Every question is on
 * the paper; a condition is said in words. Boxes are called by their place (`q3.2`), which is as short as a form allows.
 */
export function paperOf(questionnaire: Questionnaire, settings: PaperSettings): PaperPlan {
  const { language, isLarge, together = {} } = settings
  const { words } = paperWordsIn(language)
  const first = questionnaire.languages[0] ?? language
  const boxes: Record<string, BoxMeaning> = {}
  const zones: Record<string, string> = {}
  const groupOf: Record<string, string> = {}
  const groups: Record<string, 'one' | 'several'> = {}
  const numbers = numbersOf(questionnaire, together)
  const say = (text: Parameters<typeof wordsIn>[0]) => wordsIn(text, language, first)

  function drawer(question: Question) {
    const group = `q${numbers.get(question.id)}`
    let [nth, zone] = [0, 0]
    return {
      group,
      box(field: string, value: string, kind: 'one' | 'several', row = group): string {
        const id = `${group}.${++nth}`
        boxes[id] = { field, value }
        groupOf[id] = row
        groups[row] = kind
        return id
      },
      zone(field: string): string {
        const id = `${group}.w${++zone}`
        zones[id] = field
        return id
      },
    }
  }

  function listOf(question: Question, options: readonly Option[], kind: 'one' | 'several') {
    const draw = drawer(question)
    const list: PaperBox[] = options.map((option) => ({
      id: draw.box(question.id, option.id, kind),
      label: say(option.text),
      ...(option.other ? { write: draw.zone(otherField(question.id)) } : {}),
    }))
    if (question.preferNot)
      list.push({
        id: draw.box(preferNotField(question.id), 'yes', kind),
        label: words.preferNot,
      })
    return [{ kind: 'list', boxes: list }] satisfies PaperAsk[]
  }

  function asksOf(question: Question): readonly PaperAsk[] {
    switch (question.kind) {
      case 'single':
        return listOf(question, question.options, 'one')
      case 'several':
        return listOf(question, question.options, 'several')
      case 'yes-no':
        return listOf(
          question,
          [
            { id: 'yes', text: { [language]: words.yes } },
            { id: 'no', text: { [language]: words.no } },
          ],
          'one',
        )
      case 'consent':
        return listOf(question, [{ id: 'yes', text: { [language]: words.agree } }], 'one')
      default:
        return drawnAsks(question)
    }
  }

  function drawnAsks(
    question: Exclude<Question, { kind: 'single' | 'several' | 'yes-no' | 'consent' }>,
  ) {
    const draw = drawer(question)
    const asks: PaperAsk[] = []
    if (question.kind === 'scale') {
      const points = Array.from({ length: question.to - question.from + 1 }, (_, at) => ({
        id: draw.box(question.id, String(question.from + at), 'one'),
        label: String(question.from + at),
      }))
      const [low, high] = [say(question.low), say(question.high)]
      for (let from = 0; from < points.length; from += mostInRow)
        asks.push({ kind: 'row', low, high, boxes: points.slice(from, from + mostInRow) })
    } else if (question.kind === 'grid') {
      asks.push(
        ...gridAsks(question.rows, question.columns, (row, column) =>
          draw.box(
            partOf(question.id, row.id),
            column.id,
            'one',
            `${draw.group}r${indexOf(question.rows, row)}`,
          ),
        ),
      )
    } else if (question.kind === 'ranking') {
      const most = question.most ?? question.options.length
      if (most <= mostColumns(isLarge)) {
        const ranks = Array.from({ length: most }, (_, at) => ({
          ...{ id: String(at + 1), text: { [language]: String(at + 1) } },
        }))
        asks.push(
          ...gridAsks(question.options, ranks, (option, rank) =>
            draw.box(
              partOf(question.id, option.id),
              rank.id,
              'one',
              `${draw.group}r${indexOf(question.options, option)}`,
            ),
          ),
        )
      } else
        asks.push({
          kind: 'lines',
          lines: question.options.map((option) => ({
            ...{ id: draw.zone(partOf(question.id, option.id)), label: say(option.text) },
            ...{ lines: 1, isShort: true as const },
          })),
        })
    } else asks.push(...writtenAsks(question, draw.zone))
    if (question.preferNot) {
      const id = draw.box(preferNotField(question.id), 'yes', 'several', `${draw.group}p`)
      asks.push({ kind: 'list', boxes: [{ id, label: words.preferNot }] })
    }
    return asks
  }

  function gridAsks(
    rows: readonly Option[],
    columns: readonly Option[],
    box: (row: Option, column: Option) => string,
  ): readonly PaperAsk[] {
    if (columns.length <= mostColumns(isLarge))
      return [
        {
          kind: 'table',
          columns: columns.map(({ text }) => say(text)),
          rows: rows.map((row) => ({
            label: say(row.text),
            boxes: columns.map((column) => box(row, column)),
          })),
        },
      ]
    return rows.map((row) => ({
      kind: 'list',
      title: say(row.text),
      boxes: columns.map((column) => ({ id: box(row, column), label: say(column.text) })),
    }))
  }

  function writtenAsks(
    question: Exclude<
      Question,
      { kind: 'single' | 'several' | 'yes-no' | 'consent' | 'scale' | 'grid' | 'ranking' }
    >,
    zone: (field: string) => string,
  ): readonly PaperAsk[] {
    if (question.kind === 'file') return []
    if (question.kind === 'contact')
      return [
        {
          kind: 'lines',
          lines: question.ways.map((way) => ({
            ...{ id: zone(partOf(question.id, way)), label: words.ways[way], lines: 1 },
          })),
        },
      ]
    const isLong = question.kind === 'long-text'
    const isText = isLong || question.kind === 'short-text' || question.kind === 'place'
    const unit =
      question.kind === 'percentage' ? '%' : question.kind === 'number' ? say(question.unit) : ''
    return [
      {
        kind: 'lines',
        lines: [
          {
            ...{ id: zone(question.id), lines: isLong ? longLines(question.most) : 1 },
            ...(isText ? {} : { isShort: true as const }),
            ...(unit === '' ? {} : { unit }),
          },
        ],
      },
    ]
  }

  function only(when: Question['when']): string {
    return when ? words.onlyIf(conditionWords(when, questionnaire, numbers, language)) : ''
  }

  /** A condition on a page is said once, above its questions. */
  function headingOf({ title, when, questions }: Page): PaperPart[] {
    const [from, to] = [questions.at(0), questions.at(-1)].map(
      (one) => numbers.get(one?.id ?? '') ?? '',
    )
    const text = title ? say(title) : when ? words.questions(from ?? '', to ?? '') : ''
    if (text === '') return []
    return [{ kind: 'heading', text, ...(when ? { note: only(when) } : {}) }]
  }

  function notesOf(question: Question): readonly string[] {
    return [
      only(question.when),
      ...[say(question.help), say(question.definition), say(question.legal)],
      howTo(question, words, mostColumns(isLarge)),
      question.required && question.kind !== 'file' ? words.mustBeAnswered : '',
    ].filter((note) => note !== '')
  }

  /** Who one is, whatever takes a line each; or boxes, each with what it agrees to. */
  function asOne({ title, questions }: Page, notes: readonly string[]): PaperPart {
    const number = numbers.get(questions[0]?.id ?? '') ?? ''
    const group = `q${number}`
    const boxed: PaperBox[] = []
    const lines: PaperLine[] = []
    for (const question of questions)
      if (question.kind === 'consent') {
        const id = `${group}.${boxed.length + 1}`
        boxes[id] = { field: question.id, value: 'yes' }
        groupOf[id] = group
        groups[group] = 'several'
        boxed.push({ id, label: say(question.text) })
      } else {
        const id = `${group}.w${lines.length + 1}`
        zones[id] = question.id
        const isShort = question.kind !== 'short-text' || question.most <= mostShort
        lines.push({ id, label: say(question.text), lines: 1, ...(isShort ? { isShort } : {}) })
      }
    const asks: readonly PaperAsk[] = [
      ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ...(boxed.length > 0 ? [{ kind: 'list' as const, boxes: boxed }] : []),
    ]
    return { kind: 'question', number, text: say(title), notes, asks }
  }

  const parts = questionnaire.pages.flatMap((page): PaperPart[] => {
    const notes = Object.hasOwn(together, page.id) ? together[page.id] : undefined
    return notes ? [asOne(page, notes)] : separately(page)
  })

  function separately(page: Page): PaperPart[] {
    return [
      ...headingOf(page),
      ...page.questions.map((question): PaperPart => {
        const before = say(question.before)
        return {
          kind: 'question',
          number: numbers.get(question.id) ?? '',
          text: say(question.text),
          ...(before === '' ? {} : { before }),
          notes: notesOf(question),
          asks: asksOf(question),
        }
      }),
    ]
  }
  const intro = say(questionnaire.intro)
  const paper: BoxedPaper = {
    ...{ title: say(questionnaire.title), language, isLarge, date: settings.date },
    ...(intro === '' ? {} : { intro }),
    ...{ howToTick: words.howToTick, howToTakeBack: words.howToTakeBack },
    notice: settings.notice,
    words: { page: words.page, of: words.of, sheet: words.sheet },
    parts,
  }
  return { paper, boxes, zones, groupOf, groups }
}

function numbersOf(
  { pages }: Questionnaire,
  together: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const asked = pages.flatMap(({ id, questions }) =>
    Object.hasOwn(together, id) ? [questions] : questions.map((question) => [question]),
  )
  return new Map(
    asked.flatMap((questions, at) => questions.map(({ id }) => [id, String(at + 1)] as const)),
  )
}

function indexOf(list: readonly Option[], option: Option): number {
  return list.indexOf(option) + 1
}

/** A line of 9 mm holds some 60 signs of handwriting. */
function longLines(most: number): number {
  return Math.min(8, Math.max(3, Math.ceil(most / 60)))
}

function howTo(question: Question, words: PaperWords, columns: number): string {
  if (question.kind === 'single' || question.kind === 'yes-no') return words.one
  if (question.kind === 'grid') return words.oneByRow
  if (question.kind === 'date') return words.date
  if (question.kind === 'place') return words.place
  if (question.kind === 'file') return words.file
  if (question.kind === 'ranking') {
    const most = question.most ?? question.options.length
    return most <= columns ? words.rankByBoxes(most) : words.rankByFigures(most)
  }
  if (question.kind !== 'several') return ''
  const { least, most } = question
  if (least !== undefined && most !== undefined) return words.between(least, most)
  return most === undefined ? words.several : words.atMost(most)
}
