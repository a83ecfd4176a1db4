import {
  optionsInOrder,
  otherField,
  partOf,
  preferNotField,
  type Question,
  rowsInOrder,
  type SentFile,
  tagOf,
  type Words,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { Locale } from '#kit/texts.ts'
import type { AskedOption, AskedQuestion, Control } from '#ui/Questions/asked-question.ts'
import { fileSaid } from '../../filling/answers-said.ts'
import { isOneChoice, preferNotValue, removeFileField } from '../../filling/fields.ts'
import { typesSaid } from '../../texts/file-types.ts'
import { questionAnchor } from './question-anchor.ts'

export interface AskedIn {
  /** Language of the words of the questionnaire. */
  readonly language: string
  /** The language in which every word of it stands. */
  readonly first: string
  readonly locale: Locale
  readonly seed: string
  /** The field of a commune, already drawn. */
  readonly place: AskedPlace
  readonly file: SentFile | undefined
}

type AskedPlace = Extract<Control, { kind: 'place' }>['drawn']

/** A question of the engine as `ui` draws it: words of one language, options in the order of this person. */
export function askedQuestion(question: Question, asked: AskedIn): AskedQuestion {
  const words = (text: Words | undefined) => wordsIn(text, asked.language, asked.first)
  const langIn = (text: Words | undefined) => {
    const tag = tagOf(text, asked.language, asked.first)
    return tag === asked.locale ? undefined : tag
  }
  const { text, before, help, definition, legal } = question
  const spoken = Object.entries({ text, before, help, definition, legal })
  const { id } = question
  return {
    name: id,
    anchor: questionAnchor(id),
    text: words(question.text),
    before: words(question.before) || undefined,
    help: words(question.help) || undefined,
    definition: words(question.definition) || undefined,
    legal: words(question.legal) || undefined,
    langs: Object.fromEntries(
      spoken.flatMap(([part, said]) => {
        const lang = langIn(said)
        return lang === undefined ? [] : [[part, lang] as const]
      }),
    ),
    required: question.required,
    preferNot: question.preferNot
      ? isOneChoice(question)
        ? { as: 'answer', value: preferNotValue }
        : { as: 'box', name: preferNotField(id) }
      : undefined,
    control: controlOf(question, asked, { words, langIn }),
  }
}

interface Said {
  readonly words: (text: Words | undefined) => string
  readonly langIn: (text: Words | undefined) => string | undefined
}

function controlOf(question: Question, asked: AskedIn, { words, langIn }: Said): Control {
  const { id } = question
  const options = optionsInOrder(question, asked.seed)
  const listed: readonly AskedOption[] = options.map((option) => ({
    value: option.id,
    label: words(option.text),
    labelIn: langIn(option.text),
  }))
  const otherOption = options.find(({ other }) => other)
  const other = otherOption && { name: otherField(id), option: words(otherOption.text) }
  switch (question.kind) {
    case 'single':
      return { kind: 'single', options: listed, other }
    case 'several': {
      const { least, most } = question
      return { kind: 'several', options: listed, other, least, most }
    }
    case 'scale': {
      const { from, to } = question
      return { kind: 'scale', from, to, low: words(question.low), high: words(question.high) }
    }
    case 'grid':
      return {
        kind: 'grid',
        rows: rowsInOrder(question, asked.seed).map((row) => ({
          name: partOf(id, row.id),
          label: words(row.text),
          labelIn: langIn(row.text),
        })),
        columns: question.columns.map((column) => ({
          value: column.id,
          label: words(column.text),
          labelIn: langIn(column.text),
        })),
      }
    case 'ranking':
      return {
        kind: 'ranking',
        options: listed.map(({ value, label, labelIn }) => ({
          ...{ name: partOf(id, value), label, labelIn },
        })),
        most: question.most ?? options.length,
      }
    case 'number': {
      const { least, most, decimals } = question
      return { kind: 'number', least, most, decimals, unit: words(question.unit) || undefined }
    }
    case 'place':
      return { kind: 'place', drawn: asked.place }
    case 'contact':
      return {
        kind: 'contact',
        ways: question.ways.map((way) => ({ name: partOf(id, way), way })),
      }
    case 'file': {
      const kept = asked.file && {
        said: fileSaid(asked.file, asked.locale),
        removeName: removeFileField(id),
      }
      const { types, mostBytes } = question
      return {
        ...{ kind: 'file', accept: types.join(','), mostBytes, kept },
        typesSaid: typesSaid(types.join(', '), asked.locale),
      }
    }
    case 'short-text':
    case 'long-text':
      return { kind: question.kind, most: question.most }
    case 'date':
      return { kind: 'date', first: question.first, last: question.last }
    case 'percentage':
      return { kind: 'percentage', decimals: question.decimals }
    case 'yes-no':
    case 'consent':
      return { kind: question.kind }
    default:
      return question satisfies never
  }
}
