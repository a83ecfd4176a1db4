import { posix } from 'node:path'
import { inSubRoom, isTest, roomOf, type SourceFile, withoutComments } from './source.ts'

const roles = new RegExp(
  `^src/modules/[^/]+/${inSubRoom}(?:(?:store|actions|routes|pages|documents|mails|jobs|migrations|demo|[a-z-]+-kind)(?:/|\\.tsx?$)|(?:index|nouns|part|module)\\.ts$)`,
)
/** Nouns without a decision in them: addresses, columns, sentences. The compiler checks these, a proof the samples, a law the acts that fix something. */
const plain =
  /[/-](?:paths|tables|columns|column-types|texts|samples|acts)\.ts$|\/(?:texts|paths|tables|columns)\//

/**
 * Nouns that decide something and that no test of their room imports. A piece named after a tested
 * noun (`word-diff-tokens.ts` beside `word-diff.ts`) is tested with it.
 */
export function nounsWithoutTest(files: readonly SourceFile[]): string[] {
  const tested = new Set(files.filter(({ path }) => isTest(path)).flatMap(importsOf))
  const isTested = (path: string) => {
    const pieces = posix.basename(path, '.ts').split('-')
    return pieces.some((_, count) =>
      tested.has(
        posix.join(posix.dirname(path), `${pieces.slice(0, pieces.length - count).join('-')}.ts`),
      ),
    )
  }
  return files
    .filter((file) => isNoun(file.path) && decides(file) && !isTested(file.path))
    .map(({ path }) => path)
}

function isNoun(path: string): boolean {
  return (
    roomOf(path) !== undefined &&
    /\.ts$/.test(path) &&
    !isTest(path) &&
    !roles.test(path) &&
    !plain.test(path)
  )
}

/** Types alone run nothing. */
function decides({ text }: SourceFile): boolean {
  return /^export (async )?(function|class|const|let)\b/m.test(withoutComments(text))
}

/** Files of the same room that a test imports, as paths from the root of the house. */
function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, at]) =>
    posix.join(posix.dirname(path), at ?? ''),
  )
}
