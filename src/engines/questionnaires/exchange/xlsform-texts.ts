import type { Condition } from '../condition.ts'
import type { Question } from '../description.ts'
import { partOf } from '../sent-fields.ts'

/** Two questions that stand for what the house knows by itself. */
export const roleField = 'ouvroir_role'
export const populationField = 'ouvroir_population'

const signs = { '=': '=', '≠': '!=', '<': '<', '≤': '<=', '>': '>', '≥': '>=' } as const

/** A condition as XLSForm writes it, `${age} >= 18 and selected(${why}, 'market')`. */
export function conditionText(
  condition: Condition,
  questions: ReadonlyMap<string, Question>,
): string {
  if ('all' in condition) return condition.all.map((part) => inside(part, questions)).join(' and ')
  if ('any' in condition) return condition.any.map((part) => inside(part, questions)).join(' or ')
  if ('not' in condition) return `not(${conditionText(condition.not, questions)})`
  if ('about' in condition) {
    const field = condition.about === 'role' ? roleField : populationField
    const sign = signs[condition.is as keyof typeof signs]
    return `\${${field}} ${sign} ${constant(condition.value)}`
  }
  const question = questions.get(condition.question)
  const field = `\${${condition.question}}`
  if (condition.is === 'answered') return `${field} != ''`
  if (condition.is === 'prefer-not') return `${field} = 'prefer_not'`
  const { is, row, value } = condition
  if (is === 'contains')
    return question && 'options' in question
      ? `selected(${field}, ${constant(value)})`
      : `contains(${field}, ${constant(value)})`
  const own = row === undefined ? field : `\${${partOf(condition.question, row)}}`
  if (typeof value !== 'boolean') return `${own} ${signs[is]} ${constant(value, question?.kind)}`
  const yes = question?.kind === 'consent' ? 'OK' : 'yes'
  return `${own} ${signs[is]} '${value ? yes : 'no'}'`
}

function inside(condition: Condition, questions: ReadonlyMap<string, Question>): string {
  const text = conditionText(condition, questions)
  return 'all' in condition || 'any' in condition ? `(${text})` : text
}

function constant(value: string | number | boolean, kind?: Question['kind']): string {
  if (typeof value === 'number') return String(value)
  const text = String(value)
  const quoted = text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`
  return kind === 'date' ? `date(${quoted})` : quoted
}

/** What bounds an answer, as XLSForm writes it; empty where nothing does. */
export function constraintsOf(question: Question): string {
  const range = (low: string | undefined, high: string | undefined) =>
    [low === undefined ? [] : `. >= ${low}`, high === undefined ? [] : `. <= ${high}`].flat()
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value))
  const day = (value: string | undefined) => (value === undefined ? undefined : `date('${value}')`)
  switch (question.kind) {
    case 'number':
      return range(text(question.least), text(question.most)).join(' and ')
    case 'percentage':
      return '. >= 0 and . <= 100'
    case 'date':
      return range(day(question.first), day(question.last)).join(' and ')
    case 'short-text':
    case 'long-text':
      return `string-length(.) <= ${question.most}`
    case 'several': {
      const { least, most, options, preferNot } = question
      const alone = options.flatMap((option) => (option.alone ? option.id : []))
      const only = [...alone, ...(preferNot ? ['prefer_not'] : [])]
      const free = only.map((id) => ` or selected(., '${id}')`).join('')
      const atLeast = `count-selected(.) >= ${least}`
      return [
        ...(least === undefined ? [] : [free === '' ? atLeast : `(${atLeast}${free})`]),
        ...(most === undefined ? [] : [`count-selected(.) <= ${most}`]),
        ...only.map((id) => `not(selected(., '${id}') and count-selected(.) > 1)`),
      ].join(' and ')
    }
    default:
      return ''
  }
}
