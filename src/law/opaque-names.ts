import ts from 'typescript'
import type { SourceFile } from './source.ts'

/**
 * Names that say nothing of what they hold, and how many variables, parameters and parts may still bear them. A ceiling
 * is lowered when names are mended, and never raised: a new variable takes the noun of what it holds (CONTRIBUTING).
 */
export const ceilings = { said: 178, one: 523, given: 85, who: 34 } as const

export type OpaqueName = keyof typeof ceilings

/** A ceiling this far above what the house holds is to be lowered; two proposals at once do not meet on each name. */
export const slack = 25

export interface Bound {
  readonly name: OpaqueName
  readonly at: string
}

const spoken = new RegExp(`\\b(?:${Object.keys(ceilings).join('|')})\\b`)

/** Where a variable, a parameter or a part of an object is called by a name that says nothing. */
export function opaqueNames(files: readonly SourceFile[]): readonly Bound[] {
  return files.flatMap(({ path, text }) => {
    if (!spoken.test(text)) return []
    const bound: Bound[] = []
    const tree = treeOf(path, text)
    const visit = (node: ts.Node): void => {
      const name = boundName(node)
      if (name && Object.hasOwn(ceilings, name.text)) {
        const { line } = tree.getLineAndCharacterOfPosition(name.getStart(tree))
        bound.push({ name: name.text as OpaqueName, at: `${path}:${line + 1}` })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return bound
  })
}

function boundName(node: ts.Node): ts.Identifier | undefined {
  const isBound =
    ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
  return isBound && ts.isIdentifier(node.name) ? node.name : undefined
}

function treeOf(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)
}
