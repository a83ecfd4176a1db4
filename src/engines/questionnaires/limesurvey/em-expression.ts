import { type Alphabet, type Sign, tokensOf, turned, UnreadExpression } from '../exchange/tokens.ts'

/**
 * The part of the language of LimeSurvey (Expression Manager) that is read: a variable beside a constant, `is_empty`,
 * `count(…) > 0`, the search of a text, `!`, `and`, `or`.
 */
export type EmExpression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly EmExpression[] }
  | { readonly kind: 'not'; readonly part: EmExpression }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'counted'; readonly names: readonly string[] }
  | { readonly kind: 'holds-text'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'compare'
      readonly name: string
      readonly sign: Sign
      readonly value: string | number
    }

const pattern =
  /\s*(?:"([^"\\]*)"|'([^'\\]*)'|(\d+(?:\.\d+)?|-\d+(?:\.\d+)?)|([A-Za-z]\w{0,200}(?:\.[A-Za-z]+)?)|(==|!=|<=|>=|=|<|>|&&|\|\||!)|([(),]))/y

const alphabet: Alphabet<'name' | 'text' | 'number' | 'sign' | 'mark'> = {
  ...{ pattern, longest: 20_000 },
  kinds: ['text', 'text', 'number', 'name', 'sign', 'mark'],
}

/** Reads a relevance equation. Throws `UnreadExpression` with the part that is not of the small language. */
export function readEmExpression(source: string): EmExpression {
  const tokens = tokensOf(source, alphabet)
  let at = 0
  const expression = either(0)
  if (at < tokens.length) throw new UnreadExpression(tokens[at]?.text)
  return expression

  function either(depth: number): EmExpression {
    if (depth > 40) throw new UnreadExpression(source.slice(0, 60))
    const parts = [both(depth)]
    while (take('or') || take('||')) parts.push(both(depth))
    return parts.length === 1 ? (parts[0] as EmExpression) : { kind: 'or', parts }
  }

  function both(depth: number): EmExpression {
    const parts = [single(depth)]
    while (take('and') || take('&&')) parts.push(single(depth))
    return parts.length === 1 ? (parts[0] as EmExpression) : { kind: 'and', parts }
  }

  function single(depth: number): EmExpression {
    if (depth > 40) throw new UnreadExpression(source.slice(0, 60))
    if (take('!') || take('not')) return { kind: 'not', part: single(depth + 1) }
    if (take('(')) {
      const inner = either(depth + 1)
      need(')')
      return inner
    }
    if (takeCall('is_empty')) {
      const name = variable()
      need(')')
      return { kind: 'empty', name }
    }
    if (takeCall('count')) return counted()
    if (takeCall('strpos')) return searched()
    return comparison()
  }

  function counted(): EmExpression {
    const names = [variable()]
    while (take(',')) names.push(variable())
    need(')')
    const [sign, value] = [signHere(), constant()]
    const isSome = (sign === '>' && value === 0) || (sign === '≥' && value === 1)
    const isNone = (sign === '=' && value === 0) || (sign === '<' && value === 1)
    if (!isSome && !isNone) throw new UnreadExpression('count')
    return isSome ? { kind: 'counted', names } : { kind: 'not', part: { kind: 'counted', names } }
  }

  /** `strpos(join("|", "", word), "x") > 0`: as this house writes it. */
  function searched(): EmExpression {
    if (!takeCall('join') || constant() !== '|') throw new UnreadExpression('strpos')
    need(',')
    if (constant() !== '') throw new UnreadExpression('strpos')
    need(',')
    const name = variable()
    need(')')
    need(',')
    const text = String(constant())
    need(')')
    if (signHere() !== '>' || constant() !== 0) throw new UnreadExpression('strpos')
    return { kind: 'holds-text', name, text }
  }

  function comparison(): EmExpression {
    const token = tokens[at]
    if (token?.kind === 'text' || token?.kind === 'number') {
      const value = constant()
      const sign = turned[signHere()]
      return { kind: 'compare', name: variable(), sign, value }
    }
    const name = variable()
    return { kind: 'compare', name, sign: signHere(), value: constant() }
  }

  function variable(): string {
    const token = tokens[at++]
    const [name = '', suffix = 'NAOK'] = token?.text.split('.') ?? []
    const isName = token?.kind === 'name' && tokens[at]?.text !== '('
    if (!isName || !['NAOK', 'value', 'code', 'valueNAOK'].includes(suffix))
      throw new UnreadExpression(token?.text ?? source.slice(-20))
    return name
  }

  function constant(): string | number {
    const token = tokens[at++]
    if (token?.kind === 'text') return token.text
    if (token?.kind === 'number') return Number(token.text)
    throw new UnreadExpression(token?.text ?? source.slice(-20))
  }

  function signHere(): Sign {
    const token = tokens[at++]
    const sign = Object.hasOwn(signs, token?.text ?? '') && token?.kind !== 'text'
    if (!sign) throw new UnreadExpression(token?.text ?? source.slice(-20))
    return signs[token?.text as keyof typeof signs]
  }

  function take(text: string): boolean {
    const token = tokens[at]
    if (token?.kind === 'text' || token?.text !== text) return false
    at++
    return true
  }

  function takeCall(word: string): boolean {
    if (tokens[at]?.kind !== 'name' || tokens[at]?.text !== word) return false
    if (tokens[at + 1]?.text !== '(') return false
    at += 2
    return true
  }

  function need(text: string): void {
    if (!take(text)) throw new UnreadExpression(tokens[at]?.text ?? text)
  }
}

const signs = {
  ...{ '==': '=', '=': '=', eq: '=', '!=': '≠', ne: '≠', '<': '<', lt: '<', '<=': '≤', le: '≤' },
  ...{ '>': '>', gt: '>', '>=': '≥', ge: '≥' },
} as const satisfies Readonly<Record<string, Sign>>
