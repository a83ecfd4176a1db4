import { type Alphabet, type Sign, tokensOf, turned, UnreadExpression } from './tokens.ts'

/**
 * The part of XPath that forms are written in, and no more: comparisons of a question, of the answer itself (`.`), or of
 * what is counted in it, with a text, a number or a day; `selected`, `not`, `and`, `or`.
 */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  /** `selected`: among the options that were chosen; `contains`: in the words that were written. */
  | { readonly kind: 'selected' | 'contains'; readonly of: Operand; readonly value: string }
  | {
      readonly kind: 'compare'
      readonly left: Operand
      readonly sign: Sign
      readonly value: string | number
    }

/** `field` is the name of a question, or `.` for the one that the expression stands beside. */
export interface Operand {
  readonly field: string
  /** What is looked at: the answer, how many options, how many signs. */
  readonly of: 'answer' | 'count' | 'length'
}

type Kind = 'field' | 'text' | 'number' | 'sign' | 'word' | 'punctuation'

const pattern =
  /\s*(?:\$\{\s*([\w.-]{1,200})\s*\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(!=|<=|>=|=|<|>)|([A-Za-z][\w-]*)|([().,]))/y
const alphabet: Alphabet<Kind> = {
  ...{ pattern, longest: 5_000 },
  kinds: ['field', 'text', 'text', 'number', 'sign', 'word', 'punctuation'],
}

/** Reads an expression of XLSForm. Throws `UnreadExpression` with the part that is not of the small language. */
export function readExpression(source: string): Expression {
  const tokens = tokensOf(source, alphabet)
  let at = 0
  const expression = either(0)
  if (at < tokens.length) throw new UnreadExpression(tokens[at]?.text)
  return expression

  function either(depth: number): Expression {
    if (depth > 12) throw new UnreadExpression(source.slice(0, 60))
    const parts = [both(depth)]
    while (take('word', 'or')) parts.push(both(depth))
    return parts.length === 1 ? (parts[0] as Expression) : { kind: 'or', parts }
  }

  function both(depth: number): Expression {
    const parts = [single(depth)]
    while (take('word', 'and')) parts.push(single(depth))
    return parts.length === 1 ? (parts[0] as Expression) : { kind: 'and', parts }
  }

  function single(depth: number): Expression {
    if (take('punctuation', '(')) {
      const inside = either(depth + 1)
      need(')')
      return inside
    }
    if (takeCall('not')) {
      const part = either(depth + 1)
      need(')')
      return { kind: 'not', part }
    }
    for (const kind of ['selected', 'contains'] as const)
      if (takeCall(kind)) {
        const of = operand()
        need(',')
        const value = String(constant())
        need(')')
        return { kind, of, value }
      }
    return comparison()
  }

  function comparison(): Expression {
    // Some write the value first: `18 <= ${age}`.
    if (tokens[at]?.kind === 'text' || tokens[at]?.kind === 'number') {
      const value = constant()
      const sign = turned[signHere()]
      return { kind: 'compare', left: operand(), sign, value }
    }
    const left = operand()
    return { kind: 'compare', left, sign: signHere(), value: constant() }
  }

  function operand(): Operand {
    for (const [call, of] of [
      ['count-selected', 'count'],
      ['string-length', 'length'],
    ] as const)
      if (takeCall(call)) {
        const { field } = operand()
        need(')')
        return { field, of }
      }
    const token = tokens[at++]
    if (token?.kind === 'field') return { field: token.text, of: 'answer' }
    if (token?.kind === 'punctuation' && token.text === '.') return { field: '.', of: 'answer' }
    throw new UnreadExpression(token?.text ?? source.slice(-20))
  }

  function constant(): string | number {
    if (takeCall('date')) {
      const day = constant()
      need(')')
      return day
    }
    const token = tokens[at++]
    if (token?.kind === 'text') return token.text
    if (token?.kind === 'number') return Number(token.text)
    throw new UnreadExpression(token?.text ?? source.slice(-20))
  }

  function signHere(): Sign {
    const token = tokens[at++]
    const sign = token?.kind === 'sign' ? signs[token.text as keyof typeof signs] : undefined
    if (!sign) throw new UnreadExpression(token?.text ?? source.slice(-20))
    return sign
  }

  function take(kind: Kind, text: string): boolean {
    if (tokens[at]?.kind !== kind || tokens[at]?.text !== text) return false
    at++
    return true
  }

  function takeCall(word: string): boolean {
    if (tokens[at]?.kind !== 'word' || tokens[at]?.text !== word) return false
    if (tokens[at + 1]?.text !== '(') return false
    at += 2
    return true
  }

  function need(text: string): void {
    if (!take('punctuation', text)) throw new UnreadExpression(tokens[at]?.text ?? text)
  }
}

const signs = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const
