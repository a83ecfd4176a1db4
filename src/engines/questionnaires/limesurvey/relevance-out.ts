import type { ComparedAnswer, Condition } from '../condition.ts'
import type { Question } from '../description.ts'
import {
  consentBox,
  otherAnswer,
  populationCode,
  preferNotLime,
  type QuestionCodes,
  roleCode,
} from './codes.ts'

export interface Known {
  readonly questions: ReadonlyMap<string, Question>
  readonly codes: ReadonlyMap<string, QuestionCodes>
  readonly roles: ReadonlyMap<string, string>
}

const signs = { '=': '==', '≠': '!=', '<': '<', '≤': '<=', '>': '>', '≥': '>=' } as const

/** A condition as the Expression Manager of LimeSurvey writes it: `age.NAOK >= 18 and why_market.NAOK == "Y"`. */
export function relevanceText(condition: Condition, known: Known): string {
  if ('all' in condition) return condition.all.map((part) => inside(part, known)).join(' and ')
  if ('any' in condition) return condition.any.map((part) => inside(part, known)).join(' or ')
  if ('not' in condition) return `!(${relevanceText(condition.not, known)})`
  if ('about' in condition) {
    if (condition.about === 'role')
      return `${roleCode}.NAOK ${signs[condition.is]} ${quoted(known.roles.get(condition.value) ?? '')}`
    // It must be filled in: nothing has to be said of a blank.
    return condition.is === 'contains'
      ? '0'
      : `${populationCode}.NAOK ${signs[condition.is]} ${condition.value}`
  }
  const question = known.questions.get(condition.question)
  const codes = known.codes.get(condition.question)
  if (!question || !codes) return '0'
  if (condition.is === 'answered') return answered(question, codes)
  if (condition.is === 'prefer-not')
    return question.kind === 'several'
      ? `${codes.code}_${preferNotLime}.NAOK == "Y"`
      : `${codes.code}.NAOK == "${preferNotLime}"`
  return compared(condition, question, codes)
}

function inside(condition: Condition, known: Known): string {
  const text = relevanceText(condition, known)
  return 'all' in condition || 'any' in condition ? `(${text})` : text
}

/** The variables that hold the answers to one question. */
function variables(question: Question, { code, options, rows }: QuestionCodes): readonly string[] {
  const part = (name: string) => `${code}_${name}.NAOK`
  switch (question.kind) {
    case 'several':
      return [
        ...[...options.values()].map(part),
        ...(question.preferNot ? [part(preferNotLime)] : []),
        ...(question.options.some(({ other }) => other) ? [part('other')] : []),
      ]
    case 'grid':
      return [...rows.values()].map(part)
    case 'contact':
      return question.ways.map(part)
    case 'ranking':
      return Array.from({ length: question.most ?? question.options.length }, (_, at) =>
        part(String(at + 1)),
      )
    case 'consent':
      return [part(consentBox)]
    default:
      return [`${code}.NAOK`]
  }
}

function answered(question: Question, codes: QuestionCodes): string {
  const all = variables(question, codes)
  // What is ranked has a first one.
  if (all.length === 1 || question.kind === 'ranking') return `!is_empty(${all[0]})`
  return `count(${all.join(', ')}) > 0`
}

function compared(condition: ComparedAnswer, question: Question, codes: QuestionCodes): string {
  const { is, row, value } = condition
  const { code, options, rows, columns } = codes
  const own = `${code}.NAOK`
  switch (question.kind) {
    case 'single': {
      const isOther = question.options.some(({ id, other }) => id === value && other)
      const answer = isOther ? otherAnswer : (options.get(String(value)) ?? '')
      return `${own} ${is === '≠' ? '!=' : '=='} ${quoted(answer)}`
    }
    case 'several': {
      const box = (id: string, isOther: boolean) =>
        isOther ? `!is_empty(${code}_other.NAOK)` : `${code}_${options.get(id)}.NAOK == "Y"`
      const free = (id: string, isOther: boolean) =>
        `is_empty(${code}_${isOther ? 'other' : options.get(id)}.NAOK)`
      const chosen = question.options.filter(({ id }) => id === value)
      const ticked = chosen.map(({ id, other }) => box(id, other === true))
      if (is === 'contains') return ticked.join(' and ')
      const others = question.options
        .filter(({ id }) => id !== value)
        .map(({ id, other }) => free(id, other === true))
      const alone = `(${[...ticked, ...others].join(' and ')})`
      return is === '≠' ? `!${alone}` : alone
    }
    case 'ranking': {
      const places = variables(question, codes)
      const wanted = quoted(options.get(String(value)) ?? '')
      const text = places.map((place) => `${place} == ${wanted}`).join(' or ')
      return places.length > 1 ? `(${text})` : text
    }
    case 'grid':
      return `${code}_${rows.get(row ?? '')}.NAOK ${is === '≠' ? '!=' : '=='} ${quoted(columns.get(String(value)) ?? '')}`
    case 'yes-no':
      return `${own} ${is === '≠' ? '!=' : '=='} "${value === true ? 'Y' : 'N'}"`
    case 'consent':
      return `${code}_${consentBox}.NAOK ${is === '≠' ? '!=' : '=='} "Y"`
    default:
      // A position counts from 0, which is also “not found”: one sign is put before.
      if (is === 'contains') return `strpos(join("|", "", ${own}), ${quoted(String(value))}) > 0`
      return ordered(own, is, typeof value === 'number' ? value : String(value))
  }
}

/** Nothing at all is less than 18 for LimeSurvey, and is 0: it has to be said that something was answered. */
function ordered(
  own: string,
  is: Exclude<ComparedAnswer['is'], 'contains'>,
  value: number | string,
): string {
  const written = typeof value === 'number' ? String(value) : quoted(value)
  const isNumber = typeof value === 'number' && value <= 0
  if (is === '≠') return isNumber ? `!(${ordered(own, '=', value)})` : `${own} != ${written}`
  const text = `${own} ${signs[is]} ${written}`
  return is === '<' || is === '≤' || isNumber ? `(!is_empty(${own}) and ${text})` : text
}

/** LimeSurvey has no way of writing both quotation marks in one text: whoever writes tells it (`quotesLost`). */
function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", '’')}'` : `"${text}"`
}

export function quotesLost(text: string): boolean {
  return text.includes('"') && text.includes("'")
}
