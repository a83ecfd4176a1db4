import { bounds, type Option, type Question } from '../description.ts'
import { readDecimals } from '../exchange/xlsform-out.ts'
import { plainId } from '../exchange/xlsform-table.ts'
import { typesOf } from '../limesurvey/file-types.ts'
import type { JsPart } from './js-part.ts'
import type { JsMeaning } from './visible-if.ts'

export interface JsQuestion {
  readonly question: Question
  readonly meanings: readonly (readonly [string, JsMeaning])[]
}

/** One element that asks something; nothing where it was refused, and told. */
export function jsQuestion(part: JsPart, language: string): JsQuestion | undefined {
  const name = part.text('name')
  const type = part.text('type')
  if (name === '') {
    part.refuse('name-missing', 'name', type)
    return undefined
  }
  const id = plainId(name)
  const help = part.words('description')
  const base = {
    ...{ id, text: part.words('title') ?? { [language]: name } },
    ...(help ? { help } : {}),
    ...(part.flag('isRequired') ? { required: true as const } : {}),
  }
  const read = shapeOf(part, type, base, language)
  if (!read) return undefined
  const { question, values, columns } = read
  const own = { question: id, kind: question.kind, ...(values ? { values } : {}) }
  const rows = question.kind === 'grid' ? read.rows : []
  return {
    question,
    meanings: [
      [name, own],
      ...(rows ?? []).map(([value, row]): readonly [string, JsMeaning] => [
        `${name}.${value}`,
        { question: id, kind: 'grid', row, ...(columns ? { values: columns } : {}) },
      ]),
    ],
  }
}

type Base = Pick<Question, 'id' | 'text' | 'help' | 'required'>

interface Shape {
  readonly question: Question
  readonly values?: ReadonlyMap<string, string>
  readonly columns?: ReadonlyMap<string, string>
  readonly rows?: readonly (readonly [string, string])[]
}

function shapeOf(part: JsPart, type: string, base: Base, language: string): Shape | undefined {
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'checkbox':
    case 'tagbox':
      return choice(part, base, language, type === 'checkbox' || type === 'tagbox')
    case 'boolean':
      return { question: { ...base, kind: 'yes-no' } }
    case 'rating':
      return rating(part, base, language)
    case 'matrix': {
      const rows = listOf(part, 'rows', language)
      const columns = listOf(part, 'columns', language)
      const required = part.flag('isAllRowRequired', 'eachRowRequired')
      const order = part.text('rowsOrder') === 'random' ? { order: 'random' as const } : {}
      return {
        question: {
          ...{ ...base, kind: 'grid', rows: rows.options, columns: columns.options, ...order },
          ...(required ? { required: true as const } : {}),
        },
        ...{ columns: columns.values, rows: [...rows.values] },
      }
    }
    case 'ranking': {
      const { options, values } = listOf(part, 'choices', language)
      const isSome = part.flag('selectToRankEnabled')
      const most = part.number('maxSelectedChoices')
      const order = randomOrder(part)
      const some = isSome && most !== undefined ? { most } : {}
      return { question: { ...base, kind: 'ranking', options, ...order, ...some }, values }
    }
    case 'comment': {
      const most = lengthOf(part, bounds.words)
      return { question: { ...base, kind: 'long-text', most } }
    }
    case 'text':
      return input(part, base)
    case 'file':
      return file(part, base)
    default:
      part.refuse('element-not-read', 'type', type)
      return undefined
  }
}

function choice(part: JsPart, base: Base, language: string, isSeveral: boolean): Shape {
  const { options, values } = listOf(part, 'choices', language)
  const added: Option[] = []
  const free = (id: string) => (options.some((option) => option.id === id) ? `${id}_2` : id)
  const add = (value: string, id: string, key: string, words: string, marks: object) => {
    const text = part.words(key) ?? { [language]: words }
    added.push({ id, text, ...marks })
    values.set(value, id)
  }
  const isFrench = language === 'fr'
  if (part.flag('showNoneItem', 'hasNone'))
    add('none', free('none'), 'noneText', isFrench ? 'Aucune de ces réponses' : 'None', {
      ...(isSeveral ? { alone: true } : {}),
    })
  if (part.flag('showDontKnowItem'))
    add('dontknow', free('dontknow'), 'dontKnowText', isFrench ? 'Je ne sais pas' : 'Don’t know', {
      ...(isSeveral ? { alone: true } : {}),
    })
  if (part.flag('showOtherItem', 'hasOther'))
    add('other', free('other'), 'otherText', isFrench ? 'Autre' : 'Other', { other: true })
  const preferNot = part.flag('showRefuseItem') ? { preferNot: true as const } : {}
  const all = [...options, ...added]
  const common = { ...base, ...preferNot, options: all, ...randomOrder(part) }
  if (!isSeveral) return { question: { ...common, kind: 'single' }, values }
  const least = part.number('minSelectedChoices')
  const most = part.number('maxSelectedChoices')
  return {
    question: {
      ...{ ...common, kind: 'several' },
      ...(least ? { least } : {}),
      ...(most ? { most } : {}),
    },
    values,
  }
}

function randomOrder(part: JsPart): { readonly order?: 'random' } {
  const order = part.text('choicesOrder')
  if (order === 'asc' || order === 'desc') part.lose('property-not-kept', 'choicesOrder')
  return order === 'random' ? { order: 'random' } : {}
}

/** Answers by what the form writes for them: a number, a text, or an object with `value` and `text`. */
function listOf(part: JsPart, key: string, language: string) {
  const received = part.value(key)
  const values = new Map<string, string>()
  const parts = part.parts(key)
  const options = (Array.isArray(received) ? received : []).map((item: unknown, at): Option => {
    const isObject = typeof item === 'object' && item !== null
    const entry = parts[at]
    const value = isObject ? (entry?.text('value') ?? '') : String(item)
    const words = isObject
      ? entry?.words('text')
      : part.wordsOf(typeof item === 'boolean' ? String(item) : item, `${key}[${at}]`)
    if (isObject) entry?.rest()
    let id = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(value) ? value : plainId(value)
    if (id === 'prefer_not' || id.includes('__')) id = `${id.replace(/_{2,}/g, '_')}_1`
    if (id !== value) part.lose('code-changed', `${key}[${at}]`)
    values.set(value, id)
    return { id, text: words ?? { [language]: value || id } }
  })
  return { options, values }
}

function rating(part: JsPart, base: Base, language: string): Shape | undefined {
  const from = part.number('rateMin') ?? 1
  const count = part.number('rateCount')
  const to = part.number('rateMax') ?? (count === undefined ? 5 : from + count - 1)
  const step = part.number('rateStep') ?? 1
  if (step !== 1) {
    part.refuse('property-not-read', 'rateStep', step)
    return undefined
  }
  const end = (key: string, figure: number) => part.words(key) ?? { [language]: String(figure) }
  const low = end('minRateDescription', from)
  const high = end('maxRateDescription', to)
  return { question: { ...base, kind: 'scale', from, to, low, high } }
}

function input(part: JsPart, base: Base): Shape | undefined {
  const inputType = part.text('inputType') || 'text'
  switch (inputType) {
    case 'number':
    case 'range': {
      const [least, most] = [part.number('min'), part.number('max')]
      const step = part.text('step')
      const digits = step === '' ? readDecimals : (step.split('.')[1]?.length ?? 0)
      const between = {
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
      }
      const decimals = digits === 0 ? {} : { decimals: digits }
      return { question: { ...base, kind: 'number', ...between, ...decimals } }
    }
    case 'date': {
      const [first, last] = [part.text('min'), part.text('max')]
      const days = { ...(first ? { first } : {}), ...(last ? { last } : {}) }
      return { question: { ...base, kind: 'date', ...days } }
    }
    case 'email':
      return { question: { ...base, kind: 'contact', ways: ['email'] } }
    case 'tel':
      return { question: { ...base, kind: 'contact', ways: ['phone'] } }
    case 'text':
    case 'url':
    case 'search': {
      const most = lengthOf(part, bounds.shortText)
      return {
        question: { ...base, kind: most > bounds.shortText ? 'long-text' : 'short-text', most },
      }
    }
    default:
      part.refuse('element-not-read', 'inputType', inputType)
      return undefined
  }
}

/** No length, or −1, says that there is none: the house has its own. */
function lengthOf(part: JsPart, byDefault: number): number {
  const most = part.number('maxLength') ?? 0
  return most > 0 ? Math.min(most, bounds.longText) : byDefault
}

function file(part: JsPart, base: Base): Shape {
  const accepted = part
    .text('acceptedTypes')
    .split(/[\s,]+/)
    .filter((type) => type !== '')
  const types = accepted.flatMap((type) => {
    if (!type.startsWith('.')) return [type]
    const known = typesOf(type.slice(1)).types
    if (known.length === 0) part.refuse('property-not-read', 'acceptedTypes', type)
    return known
  })
  const mostBytes = Math.min(part.number('maxSize') || 10_000_000, bounds.fileBytes)
  if (part.flag('allowMultiple')) part.lose('property-not-kept', 'allowMultiple')
  const all = types.length > 0 ? [...new Set(types)] : ['application/pdf', 'image/*']
  if (types.length === 0) part.lose('file-types', 'acceptedTypes')
  return { question: { ...base, kind: 'file', types: all, mostBytes } }
}
