import ts from 'typescript'
import { typesetWords } from '#kit/content/content.ts'
import { noBreak } from '#kit/writing/typeset-page.ts'
import type { SourceFile } from './source.ts'

/** Markup, queries and patterns also live in strings: they are left alone. */
const notSentence = /[{}<>=\\]|^\s*(select|insert|update|delete)\s/i

interface Piece {
  readonly start: number
  readonly end: number
  /** A value of a template, or an element, comes just before: the sign that opens the piece follows it. */
  readonly follows: boolean
}

/** Looked for first: few files need to be read with care. */
const suspect = /[\p{L}\p{N}»)’…%€}>] [:;?!»%€]|« |\p{L}'\p{L}/u

/** The same file with French spaces and typographic apostrophes in its sentences. */
export function typeset(file: SourceFile): string {
  if (!suspect.test(file.text)) return file.text
  let text = file.text
  for (const { start, end, follows } of sentencesOf(file).toReversed())
    text = text.slice(0, start) + typesetSentence(text.slice(start, end), follows) + text.slice(end)
  return text
}

/** Lines where a sentence is not as French typography wants it. */
export function typographyFaults(file: SourceFile): string[] {
  const before = file.text.split('\n')
  return typeset(file)
    .split('\n')
    .flatMap((line, at) => (line === before[at] ? [] : [`line ${at + 1}: ${before[at]?.trim()}`]))
}

function typesetSentence(text: string, follows: boolean): string {
  return typesetWords(follows ? text.replace(/^ (?=[:;?!»%€])/u, noBreak) : text)
}

/** Where the text of strings, templates and markup lies in the file, in order. */
function sentencesOf({ path, text }: SourceFile): Piece[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind)
  const pieces: Piece[] = []
  const visit = (node: ts.Node): void => {
    if (isWords(node)) {
      const start = ts.isJsxText(node) ? node.getFullStart() : node.getStart(tree) + 1
      const end = ts.isJsxText(node) ? node.getEnd() : node.getEnd() - 1
      const words = text.slice(start, end).replaceAll(/\\[n'"]|\$\{?$/g, '')
      if (!notSentence.test(words)) pieces.push({ start, end, follows: followsValue(node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return pieces
}

function followsValue(node: ts.Node): boolean {
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)
}

function isWords(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node)
  )
}
