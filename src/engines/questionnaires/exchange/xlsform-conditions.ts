import type { Compared, Condition } from '../condition.ts'
import type { KindName } from '../description.ts'
import { preferNotCode } from '../description.ts'
import type { Expression } from './expression.ts'
import { type Sign, UnreadExpression } from './tokens.ts'

/** What a field of a form stands for in our description. */
export type FieldMeaning =
  | { readonly question: string; readonly kind: KindName; readonly row?: string }
  | { readonly about: 'role' | 'population' }

/** The condition that an expression says. Throws `UnreadExpression` where it says something else. */
export function conditionOf(
  expression: Expression,
  meanings: ReadonlyMap<string, FieldMeaning>,
): Condition {
  switch (expression.kind) {
    case 'and':
      return { all: expression.parts.map((part) => conditionOf(part, meanings)) }
    case 'or':
      return { any: expression.parts.map((part) => conditionOf(part, meanings)) }
    case 'not':
      return { not: conditionOf(expression.part, meanings) }
    case 'selected':
    case 'contains': {
      const { value } = expression
      const field = meaningOf(expression.of.field, meanings)
      if ('about' in field || field.row !== undefined) throw new UnreadExpression(value)
      // `selected` of a single answer is that answer.
      if (expression.kind === 'selected' && field.kind !== 'several' && field.kind !== 'ranking')
        return compared(field, '=', value)
      return { question: field.question, is: 'contains', value }
    }
    case 'compare': {
      const { left, sign, value } = expression
      const field = meaningOf(left.field, meanings)
      // A text that has signs is a text that was written.
      if (left.of === 'length' && sign === '>' && value === 0 && 'question' in field)
        return { question: field.question, is: 'answered' }
      if (left.of !== 'answer') throw new UnreadExpression(left.field)
      return compared(field, sign, value)
    }
    default:
      return expression satisfies never
  }
}

function meaningOf(field: string, meanings: ReadonlyMap<string, FieldMeaning>): FieldMeaning {
  const meaning = meanings.get(field)
  if (!meaning) throw new UnreadExpression(field === '.' ? '.' : `\${${field}}`)
  return meaning
}

function compared(field: FieldMeaning, is: Sign, value: string | number): Condition {
  if ('about' in field) {
    if (field.about === 'population') return { about: 'population', is, value: Number(value) }
    if (is !== '=' && is !== '≠') throw new UnreadExpression(is)
    return { about: 'role', is, value: String(value) }
  }
  const { question, row, kind } = field
  const turned = (condition: Condition): Condition => (is === '≠' ? { not: condition } : condition)
  if (value === '') {
    if (is === '≠') return { question, is: 'answered' }
    if (is === '=') return { not: { question, is: 'answered' } }
    throw new UnreadExpression(is)
  }
  if (value === preferNotCode) return turned({ question, is: 'prefer-not' })
  return { question, ...(row === undefined ? {} : { row }), is, value: comparedValue(kind, value) }
}

function comparedValue(kind: KindName, value: string | number): Compared {
  if (kind === 'yes-no') return value === 'yes'
  if (kind === 'consent') return value === 'OK'
  if (kind === 'number' || kind === 'scale' || kind === 'percentage') return Number(value)
  return String(value)
}
