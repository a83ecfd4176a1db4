import ts from 'typescript'
import { isTest, type SourceFile } from './source.ts'

/** A sentence in French, as its source writes it. */
export interface FrenchSentence {
  readonly path: string
  readonly line: number
  /** The words, each value of a template written `${…}` as in the source. */
  readonly text: string
  /** What is put in, in order, with the words just before. */
  readonly values: readonly Value[]
}

interface Value {
  readonly before: string
  readonly expression: string
  /** A parameter that its function says to be a number. */
  readonly isNumber: boolean
}

/** Sources that hold sentences in French: looked at first, so that few files are parsed. */
const holdsFrench = /\bdefineTexts\(|\bsay\(|\bfr:|\bfr = |^const fr\b/m

/** All the sentences in French of a source: texts, mails, documents, and what is said beside a field. */
export function frenchSentences(file: SourceFile): readonly FrenchSentence[] {
  if (isTest(file.path) || !holdsFrench.test(file.text)) return []
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind)
  const sentences: FrenchSentence[] = []
  const visit = (node: ts.Node, french: boolean, numbers: ReadonlySet<string>): void => {
    const inside = french || opensFrench(node, tree)
    if (french && closesFrench(node, tree)) return
    const known = numbersIn(node, numbers)
    if (inside && ts.isTemplateExpression(node)) sentences.push(ofTemplate(node, tree, known))
    else if (inside && ts.isStringLiteralLike(node) && isSaid(node))
      sentences.push({ path: file.path, line: lineOf(node, tree), text: node.text, values: [] })
    ts.forEachChild(node, (child) => visit(child, inside, known))
  }
  visit(tree, false, new Set())
  return sentences
}

/**
 * Contents that the house brings: sheets of the start, stories, the demonstration, the model of a protocol, vocabularies; and
 * the register of what is kept, which anyone reads on « Vos données ».
 */
const contents =
  /\/(?:starter|stories|vocabularies|columns)\/[^/]*$|\/demo[^/]*\.ts$|\/protocol-example|\/(?:\w+-)?columns\.ts$|^src\/platform\/tables\.ts$/

/** Content that people edit without code. */
const contentFile = /^src\/.*\/content\/(?!README)[^/]*\.md$/

/** Each line of the body, without the signs of Markdown: a paragraph is a line. */
function writtenLines({ path, text }: SourceFile): readonly FrenchSentence[] {
  const lines = text.split('\n')
  const body = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0
  return lines.flatMap((line, at) => {
    // Of a table in two languages, the French.
    const cells = /^\|/.test(line) ? line.split('|') : undefined
    const words = (cells ? cells.slice(2, -2).join(' ') : line)
      .replace(/^(?:#+|-|\d+\.) /, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
    return at < body || words === '' ? [] : { path, line: at + 1, text: words, values: [] }
  })
}

/** Their sentences: every string of two words or more, but for what an English beside says and what is a program. */
export function contentSentences(file: SourceFile): readonly FrenchSentence[] {
  if (contentFile.test(file.path)) return writtenLines(file)
  if (isTest(file.path) || !contents.test(file.path)) return []
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true)
  const sentences: FrenchSentence[] = []
  const visit = (node: ts.Node): void => {
    if (closesFrench(node, tree)) return
    if (ts.isTemplateExpression(node)) {
      const sentence = ofTemplate(node, tree, new Set())
      // Addresses and keys are no sentence.
      if (sentence.text.replace(/\$\{[^}]*\}/g, '').includes(' ')) sentences.push(sentence)
    } else if (
      ts.isStringLiteralLike(node) &&
      node.text.includes(' ') &&
      isSaid(node) &&
      !namesColumns(node)
    )
      sentences.push({ path: file.path, line: lineOf(node, tree), text: node.text, values: [] })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return sentences
}

/** `defineTexts(HERE, …)`, `say(HERE, …)`, `fr: HERE`, `const fr = HERE`. */
function opensFrench(node: ts.Node, tree: ts.SourceFile): boolean {
  const { parent } = node
  if (!parent) return false
  if (ts.isCallExpression(parent) && parent.arguments[0] === node)
    return /^(?:defineTexts|say)$/.test(parent.expression.getText(tree))
  if ((ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) && parent.name !== node)
    return parent.initializer === node && parent.name.getText(tree) === 'fr'
  return false
}

/** What an English beside a French says is not French. */
function closesFrench(node: ts.Node, tree: ts.SourceFile): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText(tree) === 'en'
}

/** Keys, imports, types and comparisons are words of the code. */
function isSaid(node: ts.StringLiteralLike): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false
  return !(
    ts.isImportDeclaration(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isBinaryExpression(parent)
  )
}

/** A register of columns names them in one string, after their class: no word that anyone reads. */
function namesColumns({ parent, text }: ts.StringLiteralLike): boolean {
  return ts.isArrayLiteralExpression(parent) && /^[a-z0-9_]+(?: [a-z0-9_]+)*$/.test(text)
}

function numbersIn(node: ts.Node, numbers: ReadonlySet<string>): ReadonlySet<string> {
  if (!ts.isFunctionLike(node)) return numbers
  const known = new Set(numbers)
  for (const { name, type } of node.parameters) {
    if (!ts.isIdentifier(name)) continue
    if (type?.kind === ts.SyntaxKind.NumberKeyword) known.add(name.text)
    else known.delete(name.text)
  }
  return known
}

function ofTemplate(
  node: ts.TemplateExpression,
  tree: ts.SourceFile,
  numbers: ReadonlySet<string>,
): FrenchSentence {
  let text = node.head.text
  const values: Value[] = []
  for (const { expression, literal } of node.templateSpans) {
    const words = expression.getText(tree)
    values.push({ before: text, expression: words, isNumber: numbers.has(words) })
    text += `\${${words}}${literal.text}`
  }
  return { path: tree.fileName, line: lineOf(node, tree), text, values }
}

function lineOf(node: ts.Node, tree: ts.SourceFile): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}
