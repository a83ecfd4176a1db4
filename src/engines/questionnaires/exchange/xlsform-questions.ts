import { bounds, type Option, preferNotCode, type Question } from '../description.ts'
import type { Expression, Operand } from './expression.ts'
import type { Sign } from './tokens.ts'
import { readDecimals } from './xlsform-out.ts'
import {
  type FormLanguage,
  type FormProblemCode,
  helpOf,
  isYes,
  plainId,
  type ReadRow,
} from './xlsform-table.ts'

type ReadQuestion =
  | { readonly question: Question }
  | { readonly refused: FormProblemCode; readonly column: string; readonly found: string }

interface Around {
  readonly languages: readonly FormLanguage[]
  readonly lists: ReadonlyMap<string, readonly Option[]>
  /** What bounds the answer, read already. */
  readonly expression: Expression | undefined
}

/** One row of `survey` that asks something. */
export function questionOf(row: ReadRow, type: string, around: Around): ReadQuestion {
  const { languages, expression } = around
  for (const column of ['calculation', 'choice_filter'])
    if (row.text(column) !== '')
      return { refused: 'expression-not-read', column, found: row.text(column) }
  const id = plainId(row.text('name'))
  const asked = {
    id,
    text: row.words('label', languages) ?? { [languages[0]?.tag ?? 'fr']: id },
    ...helpOf(row, languages),
    ...(isYes(row.text('required')) ? { required: true as const } : {}),
  }
  const constraint = constraintOf(expression, type === 'integer')
  if (!constraint)
    return { refused: 'expression-not-read', column: 'constraint', found: row.text('constraint') }
  const [word = '', list = ''] = type.split(' ')
  const random = /\brandomize\s*=\s*true\b/.test(row.text('parameters'))
  const order = random ? { order: 'random' as const } : {}
  switch (word) {
    case 'select_one':
    case 'select_multiple':
    case 'rank': {
      const all = around.lists.get(list)
      if (!all || / or_other$/.test(type))
        return { refused: all ? 'type-not-read' : 'list-missing', column: 'type', found: type }
      const preferNot = all.some((option) => option.id === preferNotCode)
      const options = all
        .filter((option) => option.id !== preferNotCode)
        .map((option) =>
          constraint.alone.includes(option.id)
            ? { ...option, alone: true as const }
            : { ...option },
        )
      const choosing = { ...asked, ...(preferNot ? { preferNot: true as const } : {}) }
      if (word === 'rank') return { question: { ...asked, kind: 'ranking', options, ...order } }
      if (word === 'select_multiple') {
        const { least, most } = constraint.count
        const some = { ...bound('least', least), ...bound('most', most) }
        return { question: { ...choosing, kind: 'several', options, ...order, ...some } }
      }
      const isYesNo = options.length === 2 && options.map((option) => option.id).join() === 'yes,no'
      if (isYesNo) return { question: { ...choosing, kind: 'yes-no' } }
      return { question: { ...choosing, kind: 'single', options, ...order } }
    }
    case 'integer':
    case 'decimal': {
      const { least, most } = constraint.value
      const between = { ...bound('least', numberIn(least)), ...bound('most', numberIn(most)) }
      const decimals = word === 'decimal' ? { decimals: readDecimals } : {}
      return { question: { ...asked, kind: 'number', ...between, ...decimals } }
    }
    case 'range': {
      const [from, to, step] = ['start', 'end', 'step'].map((key) => {
        const found = new RegExp(`\\b${key}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(
          row.text('parameters'),
        )
        return found ? Number(found[1]) : undefined
      })
      if (![from, to].every(Number.isInteger) || (step ?? 1) !== 1)
        return { refused: 'number-not-read', column: 'parameters', found: row.text('parameters') }
      const end = (value = 0) => ({ [languages[0]?.tag ?? 'fr']: String(value) })
      const ends = { from: from ?? 0, to: to ?? 0, low: end(from), high: end(to) }
      return { question: { ...asked, kind: 'scale', ...ends } }
    }
    case 'date': {
      const { least, most } = constraint.value
      const days = {
        ...(least === undefined ? {} : { first: String(least) }),
        ...(most === undefined ? {} : { last: String(most) }),
      }
      return { question: { ...asked, kind: 'date', ...days } }
    }
    case 'text':
    case 'string': {
      const isLong = /\bmultiline\b/.test(row.text('appearance'))
      const most = constraint.length.most
      if (isLong || (most ?? 0) > bounds.shortText)
        return { question: { ...asked, kind: 'long-text', most: most ?? bounds.words } }
      return { question: { ...asked, kind: 'short-text', most: most ?? bounds.shortText } }
    }
    case 'acknowledge':
    case 'trigger':
      return { question: { ...asked, kind: 'consent' } }
    case 'image':
    case 'audio':
    case 'video':
      return { question: { ...asked, kind: 'file', types: [`${word}/*`], mostBytes: fileBytes } }
    case 'file':
      return { question: { ...asked, kind: 'file', types: [...anyFile], mostBytes: fileBytes } }
    default:
      return { refused: 'type-not-read', column: 'type', found: type }
  }
}

const fileBytes = 10_000_000
const anyFile = ['application/pdf', 'image/*', 'audio/*', 'video/*'] as const

interface Bounds<Value> {
  least?: Value
  most?: Value
}

interface Constraint {
  readonly value: Bounds<string | number>
  readonly count: Bounds<number>
  readonly length: Bounds<number>
  readonly alone: string[]
  readonly isWhole: boolean
}

/** What a constraint bounds; undefined when it says more than bounds. */
function constraintOf(
  expression: Expression | undefined,
  isWhole: boolean,
): Constraint | undefined {
  const constraint: Constraint = { value: {}, count: {}, length: {}, alone: [], isWhole }
  if (!expression) return constraint
  const parts = expression.kind === 'and' ? expression.parts : [expression]
  return parts.every((part) => takePart(part, constraint)) ? constraint : undefined
}

function takePart(part: Expression, constraint: Constraint): boolean {
  if (part.kind === 'and') return part.parts.every((inner) => takePart(inner, constraint))
  // `count-selected(.) >= 2 or selected(., 'none')`: “none” is free of it.
  if (part.kind === 'or') {
    const [first, ...rest] = part.parts
    const isFree = rest.every((inner) => inner.kind === 'selected' && inner.of.field === '.')
    return isFree && first?.kind === 'compare' && takePart(first, constraint)
  }
  if (part.kind === 'not') return takeAlone(part.part, constraint)
  if (part.kind !== 'compare' || part.left.field !== '.') return false
  return takeBound(part.left, part.sign, part.value, constraint)
}

function takeAlone(part: Expression, { alone }: Constraint): boolean {
  if (part.kind !== 'and' || part.parts.length !== 2) return false
  const [chosen, count] = part.parts
  if (chosen?.kind !== 'selected' || count?.kind !== 'compare') return false
  if (count.left.of !== 'count' || count.sign !== '>' || count.value !== 1) return false
  alone.push(chosen.value)
  return true
}

/** Counts and lengths are whole numbers: `< 3` is `≤ 2`. */
function takeBound(left: Operand, sign: Sign, value: string | number, all: Constraint): boolean {
  if (sign === '≠' || sign === '=') return false
  const isStrict = sign === '<' || sign === '>'
  const side = sign === '<' || sign === '≤' ? 'most' : 'least'
  if (left.of === 'answer' && !(isStrict && all.isWhole)) {
    if (isStrict) return false
    all.value[side] = value
    return true
  }
  const limit = Number(value) + (isStrict ? (side === 'most' ? -1 : 1) : 0)
  if (!Number.isInteger(limit)) return false
  if (left.of === 'answer') all.value[side] = limit
  else if (left.of === 'count') all.count[side] = limit
  else if (side === 'most') all.length.most = limit
  else return false
  return true
}

function bound<const Key extends 'least' | 'most'>(
  key: Key,
  value: number | undefined,
): { readonly [K in Key]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: number })
}

function numberIn(value: string | number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}
