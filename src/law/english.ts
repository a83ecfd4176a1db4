import ts from 'typescript'
import type { SourceFile } from './source.ts'

/** One English sentence of the house, or a piece of one between two values. */
export interface EnglishPiece {
  readonly line: number
  readonly text: string
  /** The piece is the whole sentence, and the only word of its button or title. */
  readonly isWhole: boolean
}

/** What a French ear writes in English: the words, and what to write. */
const wrongWords: readonly (readonly [RegExp, string])[] = [
  [/^form$/i, 'Format, or Type'],
  [/^left$/i, 'Sent, Gone, or how many are left'],
  [/\bto read again\b/i, 'to review'],
  [/\bgestures?\b/i, 'step, action, or click'],
  [/\bsendings\b|\b(this|its|the|each|their) sending\b(?! is)/i, 'delivery, or say who sends'],
  [/\bsuppressed addresses?\b/i, 'blocked addresses'],
  [/\binformations\b/i, 'information'],
  [/\badvices\b/i, 'advice'],
  [/\bevolutions?\b/i, 'change'],
  [/\bconvocations?\b/i, 'notice, summons, invitation'],
  [/\bformations?\b/i, 'training'],
  [/\breunions?\b/, 'meeting'],
  [/\banimators?\b/i, 'facilitator'],
  [/\bactualit/i, 'news'],
  [/\bscrutins?\b/i, 'vote'],
  [/\bpermits? to\b/i, 'lets, or allows'],
  [/\bdeposit(s|ed)? (a|the|your) (file|proposal|request)/i, 'hand in, or upload'],
  [/\bin fine\b/i, 'in the end'],
  [/\b(left|leave (it|them)) aside\b/i, 'set aside'],
  [/\bthe essential in\b/i, 'the essentials in'],
  [/\bsuppress(ed|ion) (address|of)/i, 'blocked, removed'],
  [/\bsomebody else of the\b/i, 'somebody else on the'],
  [/\bfollow-ups? of\b/i, 'follow-up on'],
  [/\bthe ones? who\b/i, 'those who, whoever'],
  [/\bweighs? on chance|back to chance|chance (speaks|gave)\b/i, 'what happens: cancelled, drawn'],
]

/** Lines of a file whose English is set, or said, as French. */
export function englishFaults(file: SourceFile): string[] {
  return englishPieces(file).flatMap(({ line, text, isWhole }) => {
    const told = wrongWords.filter(
      ([words]) => words.test(text.trim()) && (isWhole || !anchored(words)),
    )
    return [
      ...(/[\p{L}\p{N})’”%]?[ \u00a0\u202f]+[:;?!](?=\s|$)/u.test(text)
        ? [`line ${line}: a space before a sign: ${text}`]
        : []),
      ...(/[«»]/.test(text) ? [`line ${line}: French quotation marks: ${text}`] : []),
      ...told.map(([words, better]) => `line ${line}: ${words.source} (write: ${better}): ${text}`),
    ]
  })
}

/**
 * Lines where a page of both languages puts words together with the colon, or the semicolon, of French: the page takes
 * `colon`, or `semicolon`, of its language instead (`#kit/words.ts`).
 */
export function sharedColons({ path, text }: SourceFile): string[] {
  if (!/[ \u00a0][:;]/.test(text)) return []
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const words = ts.isJsxText(node) ? node.text : wordsOf(node)
    // Alone between two values, without a word of its own: nothing tells the language.
    if (words !== undefined && /^[ \u00a0][:;]\s*$/.test(words)) {
      found.push(`line ${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`)
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return found
}

function anchored(words: RegExp): boolean {
  return words.source.startsWith('^')
}

/** Every piece of English: what `defineTexts` takes second, and each `en` that stands beside a `fr`. */
export function englishPieces({ path, text }: SourceFile): readonly EnglishPiece[] {
  if (!/defineTexts|\ben:/.test(text)) return []
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind)
  const pieces: EnglishPiece[] = []
  const read = (node: ts.Node): void => {
    const words = wordsOf(node)
    if (words !== undefined && !isKey(node))
      pieces.push({
        line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
        text: words,
        isWhole: !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node),
      })
    ts.forEachChild(node, read)
  }
  const look = (node: ts.Node): void => {
    const english = englishIn(node)
    if (english) read(english)
    else ts.forEachChild(node, look)
  }
  look(tree)
  return pieces
}

function englishIn(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'defineTexts')
    return node.arguments[1]
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'en') return undefined
  const beside = ts.isObjectLiteralExpression(node.parent) ? node.parent.properties : []
  return beside.some((element) => element.name?.getText() === 'fr') ? node.initializer : undefined
}

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text
  return undefined
}

/** The name of a text, and what a text compares a value with, are nobody's words. */
function isKey(node: ts.Node): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isBinaryExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isLiteralTypeNode(parent) ||
    (ts.isCallExpression(parent) &&
      parent.expression !== node &&
      /format|replace|join|split/i.test(parent.expression.getText()))
  )
}
