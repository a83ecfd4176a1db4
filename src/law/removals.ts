import ts from 'typescript'
import { isTest, type SourceFile } from './source.ts'

/** Handlers that take something away, by their name. */
const takesAway = /^(?:remove|withdraw|detach|drop|askLess|unplace|retract|leaveMember)/

/**
 * A removal answers by what was removed: « C’est enregistré » after « Enlever » makes one wonder what was kept, and no
 * word at all whether anything happened.
 */
export function silentRemovals({ path, text }: SourceFile): readonly string[] {
  if (!/\/routes\/[^/]+\.tsx?$/.test(path) || isTest(path)) return []
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'seeOther') {
      const notice = node.arguments[2]?.getText(tree) ?? ''
      if (notice === '' || /\.(?:saved|kept|changed)\b/.test(notice))
        found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`)
    }
    ts.forEachChild(node, look)
  }
  for (const statement of tree.statements)
    if (ts.isFunctionDeclaration(statement) && takesAway.test(statement.name?.text ?? ''))
      look(statement)
  return found
}
