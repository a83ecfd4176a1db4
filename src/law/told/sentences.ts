import ts from 'typescript'
import { tellsOfLetters } from '#platform/testing/telling-words.ts'
import { isTest, type SourceFile } from '../source.ts'

/** A sentence of a page that says that a message left, leaves or will leave, or that somebody knows by it. */
export interface ToldSentence {
  /** `room/file.ts#way.to.the.key`: the same in both languages. */
  readonly key: string
  readonly locale: string
  readonly text: string
  /** Stands in a pair (`Telling`): the act chooses by what it wrote, nothing to say here. */
  readonly isPair: boolean
}

/** Every such sentence of the texts of a file; what letters say of themselves is read by whoever got them. */
export function toldSentences(file: SourceFile): readonly ToldSentence[] {
  const where = /^src\/modules\/([^/]+)\/(?:texts\/|.*texts)(.*)$/.exec(file.path)
  if (!where || isTest(file.path) || /\/(?:mails|jobs)\//.test(file.path)) return []
  const room = where[1]
  const short = `${room}/${file.path.slice(file.path.lastIndexOf('/') + 1)}`
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true)
  const sentences: ToldSentence[] = []
  const visit = (node: ts.Node, way: readonly string[]): void => {
    const words = sentenceOf(node)
    if (words !== undefined) {
      const locale = way.find((name) => name === 'fr' || name === 'en') ?? localeOf(node)
      if (tellsOfLetters(words, locale === 'en' ? 'en' : 'fr')) {
        const names = way.filter((name) => name !== 'fr' && name !== 'en')
        sentences.push({
          key: `${short}#${names.join('.')}`,
          locale,
          text: words,
          isPair: inPair(node),
        })
      }
      return
    }
    const name =
      ts.isPropertyAssignment(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isVariableDeclaration(node)
        ? node.name.getText(tree).replace(/^['"]|['"]$/g, '')
        : undefined
    const isRoot = name !== undefined && ts.isVariableDeclaration(node)
    ts.forEachChild(node, (child) =>
      visit(child, name === undefined || isRoot ? way : [...way, name]),
    )
  }
  // `defineTexts(fr, en)`: its arguments are the languages, in that order.
  const from = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'defineTexts') {
      for (const [at, expression] of node.arguments.entries())
        visit(expression, [at === 0 ? 'fr' : 'en'])
      return
    }
    if (ts.isStatement(node) && !holdsTexts(node, tree)) {
      visit(node, [])
      return
    }
    ts.forEachChild(node, from)
  }
  from(tree)
  return sentences
}

function holdsTexts(node: ts.Node, tree: ts.SourceFile): boolean {
  return node.getText(tree).includes('defineTexts(')
}

function sentenceOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(
      ({ expression, literal }) => `…${wordsIn(expression)}${literal.text}`,
    )
    return node.head.text + spans.join('')
  }
  return undefined
}

/** Words that a value of a sentence brings with it: `counted(count, 'courriel envoyé', 'courriels envoyés')`. */
function wordsIn(node: ts.Node): string {
  const words: string[] = []
  const visit = (inside: ts.Node): void => {
    if (ts.isStringLiteral(inside) || ts.isNoSubstitutionTemplateLiteral(inside))
      words.push(inside.text)
    ts.forEachChild(inside, visit)
  }
  visit(node)
  return words.length > 0 ? ` ${words.join('. ')} ` : ''
}

function localeOf(node: ts.Node): string {
  return /[éèàç’]/.test(node.getText()) ? 'fr' : 'en'
}

/** The object that holds the sentence also says what stands when nobody was reached. */
function inPair(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (!ts.isObjectLiteralExpression(at)) continue
    const names = at.properties.map((property) => property.name?.getText())
    return names.includes('told') && names.includes('nobody')
  }
  return false
}
