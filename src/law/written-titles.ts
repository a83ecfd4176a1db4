import ts from 'typescript'
import { isTest, type SourceFile } from './source.ts'

/** The words of the house, which are in the language of the page, and names, which have none. */
const ofTheHouse =
  /^(?:props|said|texts|words|one|line|entity|identity|territory|member|of|section|account|statement)\./

/**
 * Titles of pages and cards, and leads, that somebody wrote and that do not say their language: on an English page, a
 * voice would read French words as English ones.
 */
export function silentTitles({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !/^src\/modules\/.*\.tsx$/.test(path)) return []
  const heads = [...text.matchAll(/<(?:Layout|Card)\s[^<]*?(?:<|\/>|>\n)/gs)].map(([tag]) => tag)
  return heads.flatMap((tag) => [
    ...silent(tag, /\btitle=\{([\w.]+\.(?:title|subject|name|question))\}/, 'titleIn'),
    ...silent(tag, /\blead=\{([\w.]+\.(?:question|summary|purpose|text|lead))\}/, 'leadIn'),
  ])

  function silent(tag: string, pattern: RegExp, says: string): string[] {
    const written = pattern.exec(tag)?.[1]
    if (written === undefined || ofTheHouse.test(written) || tag.includes(`${says}=`)) return []
    return [`${path}: ${written} without ${says}`]
  }
}

/** Titles that somebody wrote, as pages name them. */
const written = /\.(?:title|subject|question)$/
/** Words of the house that bear the name of a written title; a source of news has a name. */
const ourWords =
  /^(?:props|said|texts|words|section|account|dataset|source)\b|\bkindTitles\b|(?:[Tt]exts|[Ww]ords)(?:\[.*\])?\.\w+$/

/**
 * The small places where pages print a title that somebody wrote: a link, a bold word, a cell, a fact, a crumb, a line
 * of a list, an option. Each says the language of the title, on itself or on what holds it. A mail says its own.
 */
export function silentPlaces({ path, text }: SourceFile): readonly string[] {
  if (isTest(path) || !/^src\/modules\/[^/]+\/(?!(?:[a-z-]+\/)?mails\/).*\.tsx$/.test(path))
    return []
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isWritten(node, tree) && isSilent(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
      found.push(`${path}:${line} ${node.getText(tree)}`)
    }
    ts.forEachChild(node, look)
  }
  look(tree)
  return found
}

function isWritten(node: ts.PropertyAccessExpression, tree: ts.SourceFile): boolean {
  const words = node.getText(tree).replaceAll('?', '')
  return written.test(words) && !ourWords.test(words)
}

/** Whether the title is printed by itself, in a place that says no language. */
function isSilent(node: ts.Node): boolean {
  const printed = wholeOf(node)
  const { parent } = printed
  if (ts.isJsxExpression(parent)) {
    if (ts.isJsxAttribute(parent.parent)) {
      const { name, parent: attributes } = parent.parent
      return (
        name.getText() === 'title' && isOfOurs(attributes.parent) && !has(attributes, 'titleIn')
      )
    }
    return !isInside(parent)
  }
  if (ts.isArrayLiteralExpression(parent)) return isCell(parent)
  if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) {
    const name = parent.name.getText()
    if (name === 'value') return holds(parent.parent, 'name')
    return name === 'label' && !holds(parent.parent, 'labelIn')
  }
  return false
}

/** What is printed when the title is one branch of it: `may ? title : …`, `title ?? …`. */
function wholeOf(node: ts.Node): ts.Node {
  const { parent } = node
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return wholeOf(parent)
  if (ts.isConditionalExpression(parent) && parent.condition !== node) return wholeOf(parent)
  if (
    ts.isBinaryExpression(parent) &&
    /^(?:\?\?|\|\||&&)$/.test(parent.operatorToken.getText()) &&
    !(parent.operatorToken.getText() === '&&' && parent.left === node)
  )
    return wholeOf(parent)
  return node
}

/** Whether an element around says its language, up to the function that draws them. */
function isInside(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isFunctionLike(at); at = at.parent) {
    if (!ts.isJsxElement(at)) continue
    if (has(at.openingElement.attributes, 'lang')) return true
  }
  return false
}

/** Rows of a table: arrays of cells that a function draws, or that stand in one. */
function isCell(row: ts.ArrayLiteralExpression): boolean {
  return row.elements.some((cell) => ts.isJsxElement(cell) || ts.isJsxSelfClosingElement(cell))
}

/** A component that prints its title. */
function isOfOurs(element: ts.Node): boolean {
  return (
    (ts.isJsxSelfClosingElement(element) || ts.isJsxOpeningElement(element)) &&
    /^(?:RowTitle|Card|Layout|Disclosure|EmptyState)$/.test(element.tagName.getText())
  )
}

function has(attributes: ts.JsxAttributes, name: string): boolean {
  return attributes.properties.some(
    (property) => ts.isJsxAttribute(property) && property.name.getText() === name,
  )
}

function holds(object: ts.ObjectLiteralExpression, name: string): boolean {
  return object.properties.some((property) => property.name?.getText() === name)
}
