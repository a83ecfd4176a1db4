import type { Condition } from '../condition.ts'
import type { KindName } from '../description.ts'
import {
  type Alphabet,
  type Sign,
  type Token,
  tokensOf,
  UnreadExpression,
} from '../exchange/tokens.ts'

/** What a name between braces stands for; `values` are the ids of its answers, by what the form writes for them. */
export interface JsMeaning {
  readonly question: string
  readonly kind: KindName
  readonly row?: string
  readonly values?: ReadonlyMap<string, string>
}

type Constant = string | number | boolean

type Kind = 'field' | 'text' | 'number' | 'word' | 'mark'

const pattern =
  /\s*(?:\{([^{}]{1,200})\}|'([^'\\]*)'|"([^"\\]*)"|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z]+)|(<>|!=|==|>=|<=|\*=|&&|\|\||[=<>!()[\],]))/y
const alphabet: Alphabet<Kind> = {
  ...{ pattern, longest: 5_000 },
  kinds: ['field', 'text', 'text', 'number', 'word', 'mark'],
}

const signs: Readonly<Record<string, Sign>> = {
  ...{ '=': '=', '==': '=', equal: '=', '<>': '≠', '!=': '≠', notequal: '≠', '<': '<', less: '<' },
  ...{ '<=': '≤', lessorequal: '≤', '>': '>', greater: '>', '>=': '≥', greaterorequal: '≥' },
}

/**
 * Reads what SurveyJS writes in `visibleIf`: comparisons of an answer with a constant, `contains`, `anyof`, `allof`,
 * `empty`, `notempty`, `!`, `and`, `or`. Throws `UnreadExpression` with the part that says more.
 */
export function readVisibleIf(source: string, meanings: ReadonlyMap<string, JsMeaning>): Condition {
  const tokens = tokensOf(source, alphabet)
  let at = 0
  const condition = either(0)
  if (at < tokens.length) throw new UnreadExpression(tokens[at]?.text)
  return condition

  function either(depth: number): Condition {
    if (depth > 12) throw new UnreadExpression(source.slice(0, 60))
    const parts = [both(depth)]
    while (take('or', '||')) parts.push(both(depth))
    return parts.length === 1 ? (parts[0] as Condition) : { any: parts }
  }

  function both(depth: number): Condition {
    const parts = [single(depth)]
    while (take('and', '&&')) parts.push(single(depth))
    return parts.length === 1 ? (parts[0] as Condition) : { all: parts }
  }

  function single(depth: number): Condition {
    if (depth > 12) throw new UnreadExpression(source.slice(0, 60))
    if (take('!', 'negate')) return { not: single(depth + 1) }
    if (take('(')) {
      const inner = either(depth + 1)
      if (!take(')')) throw new UnreadExpression(tokens[at]?.text ?? ')')
      return inner
    }
    const token = tokens[at++]
    const meaning = token?.kind === 'field' ? meanings.get(token.text.trim()) : undefined
    if (!meaning) throw new UnreadExpression(token ? shown(token) : source.slice(-20))
    return about(meaning)
  }

  function about(meaning: JsMeaning): Condition {
    const { question } = meaning
    const token = tokens[at++]
    const word = token?.kind === 'text' ? '' : (token?.text.toLowerCase() ?? '')
    if (word === 'empty' || word === 'notempty') {
      if (meaning.row !== undefined) throw new UnreadExpression(word)
      const answered = { question, is: 'answered' } as const
      return word === 'empty' ? { not: answered } : answered
    }
    if (word === 'contains' || word === '*=') return contains(meaning, constant())
    if (word === 'notcontains') return { not: contains(meaning, constant()) }
    if (word === 'anyof' || word === 'allof') {
      const isBoxes = meaning.kind === 'several'
      const parts = constants().map((value) =>
        isBoxes ? contains(meaning, value) : equal(meaning, value),
      )
      const [first] = parts
      if (!first || (word === 'allof' && !isBoxes)) throw new UnreadExpression(word)
      if (parts.length === 1) return first
      return word === 'anyof' ? { any: parts } : { all: parts }
    }
    const is = Object.hasOwn(signs, word) ? signs[word] : undefined
    if (!is) throw new UnreadExpression(token ? shown(token) : source.slice(-20))
    const value = constant()
    if (value === refusedValue && (is === '=' || is === '≠')) {
      const refused = { question, is: 'prefer-not' } as const
      return is === '=' ? refused : { not: refused }
    }
    return { ...equal(meaning, value), is } as Condition
  }

  function equal(meaning: JsMeaning, value: Constant): Condition {
    const { question, row, values } = meaning
    const own = { question, ...(row === undefined ? {} : { row }), is: '=' } as const
    if (values) return { ...own, value: values.get(String(value)) ?? String(value) }
    if (meaning.kind === 'yes-no') {
      if (typeof value !== 'boolean' && value !== 'true' && value !== 'false')
        throw new UnreadExpression(String(value))
      return { ...own, value: String(value) === 'true' }
    }
    const isNumber = ['number', 'scale', 'percentage'].includes(meaning.kind)
    return { ...own, value: isNumber ? Number(value) : String(value) }
  }

  function contains({ question, kind, values }: JsMeaning, value: Constant): Condition {
    if (kind === 'grid') throw new UnreadExpression('contains')
    return { question, is: 'contains', value: values?.get(String(value)) ?? String(value) }
  }

  function constants(): readonly Constant[] {
    if (!take('[')) return [constant()]
    const values = [constant()]
    while (take(',')) values.push(constant())
    if (!take(']')) throw new UnreadExpression(tokens[at]?.text ?? ']')
    return values
  }

  function constant(): Constant {
    const token = tokens[at++]
    if (token?.kind === 'text') return token.text
    if (token?.kind === 'number') return Number(token.text)
    const word = token?.kind === 'word' ? token.text.toLowerCase() : ''
    if (word === 'true' || word === 'false') return word === 'true'
    throw new UnreadExpression(token ? shown(token) : source.slice(-20))
  }

  function take(...words: readonly string[]): boolean {
    const token = tokens[at]
    if (!token || (token.kind !== 'word' && token.kind !== 'mark')) return false
    if (!words.includes(token.text.toLowerCase())) return false
    at++
    return true
  }
}

/** What SurveyJS keeps for “refuse to answer”. */
const refusedValue = 'refused'

const shown = ({ kind, text }: Token<Kind>) => (kind === 'field' ? `{${text}}` : text)
