import { analyse } from 'scslre'
import ts from 'typescript'
import { isTest, type SourceFile } from './source.ts'

/** A regular expression of the house, as it is written. */
interface Pattern {
  readonly path: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/**
 * Patterns whose time may grow as the square of a text, or worse: who writes the text decides how long everybody waits.
 * A library looks for repeated signs of one kind that two repetitions may share, that one may take in several turns, or
 * that are begun again at each place: `a+a+`, `(a+)+`, an `a+$` that looks for its beginning.
 */
export function slowPatterns(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(patternsIn).flatMap((pattern) => {
    const { path, line, source, flags } = pattern
    if (bounded[`${path} ${source}`]) return []
    const ways = waysOf(pattern)
    return ways.length > 0 ? [`${path}:${line} /${source}/${flags} ${ways.join(', ')}`] : []
  })
}

/** Slow patterns that only ever meet a text which something cut before them: what cuts it. */
export const bounded: Readonly<Record<string, string>> = {
  'src/modules/resources/search/question.ts (-?)(?:["“«]\\s*([^"”»]*?)\\s*["”»]|([^\\s"“”«»]+(?:\\s+(?!-)[^\\s"“”«»]+)*))':
    'a question is cut at 200 signs before it is read',
}

/** Exceptions that no file holds any more. */
export function outlivedBounds(files: readonly SourceFile[]): readonly string[] {
  const there = new Set(files.flatMap(patternsIn).map(({ path, source }) => `${path} ${source}`))
  return Object.keys(bounded).filter((key) => !there.has(key))
}

/** Patterns made of pieces that are known at run time only: somebody judged each, and says why it is quick. */
export const madeOfPieces: Readonly<Record<string, string>> = {
  'src/kit/word-diff/tokens.ts': 'each sign begins one piece, and the last piece takes any sign',
  'src/platform/forgetting/forget-imported.ts':
    'words as they are, between runs of twelve signs at most',
  'src/platform/http/secret-paths.ts': 'addresses of our own routes: no part holds a slash',
}

/** Files that make a pattern of what is not written beside it. */
export function pieceMakers(files: readonly SourceFile[]): readonly string[] {
  const made: string[] = []
  for (const file of files) readPatterns(file, () => made.push(file.path))
  return [...new Set(made)]
}

const known = new Map<string, readonly string[]>()

function waysOf({ source, flags }: Pattern): readonly string[] {
  const key = `/${source}/${flags}`
  const before = known.get(key)
  if (before) return before
  const { reports } = analyse({ source, flags: flags.replace('v', 'u') }, { maxReports: 3 })
  const ways = [...new Set(reports.map((report) => said[report.type]))]
  known.set(key, ways)
  return ways
}

const said = {
  Trade: 'two repetitions share signs',
  Self: 'a repetition is repeated',
  Move: 'a repetition is begun again at each sign',
} as const

function patternsIn(file: SourceFile): readonly Pattern[] {
  return isTest(file.path) ? [] : readPatterns(file, () => undefined)
}

function readPatterns({ path, text }: SourceFile, onPieces: () => void): readonly Pattern[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false, kind)
  const patterns: Pattern[] = []
  const constants = new Map<string, string>()
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
      if (ts.isStringLiteralLike(node.initializer))
        constants.set(node.name.text, node.initializer.text)
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)]
      patterns.push({ path, line: lineOf(node), source, flags })
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'RegExp') {
      const [expression, flags] = node.arguments ?? []
      const source = expression && sourceOf(expression, constants, tree)
      if (source === undefined) onPieces()
      else {
        const words = flags && ts.isStringLiteralLike(flags) ? flags.text : ''
        patterns.push({ path, line: lineOf(node), source, flags: words })
      }
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return patterns
}

/** The words of a pattern that is not a literal; what stands in it for something else is taken for one sign. */
function sourceOf(
  node: ts.Expression,
  constants: ReadonlyMap<string, string>,
  tree: ts.SourceFile,
): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) return constants.get(node.text)
  const isRaw = ts.isTaggedTemplateExpression(node) && node.tag.getText(tree) === 'String.raw'
  const template = isRaw ? node.template : node
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText
  if (!ts.isTemplateExpression(template)) return undefined
  const wordsOf = (part: ts.TemplateLiteralLikeNode) => (isRaw ? part.rawText : part.text) ?? ''
  return template.templateSpans.reduce((before, { expression, literal }) => {
    const piece = ts.isIdentifier(expression) ? constants.get(expression.text) : undefined
    return before + (piece ?? 'x') + wordsOf(literal)
  }, wordsOf(template.head))
}
