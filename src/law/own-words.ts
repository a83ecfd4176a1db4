import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * A word that a person or a file wrote may be `constructor` or `toString`: a plain table answers a function to it. So
 * tables of words are asked by `ownOf` (`src/kit/own.ts`). Two shapes show such a table: the word itself is
 * what is said when the table is silent, and a table written in the file with any text as its key.
 */
export function unguardedWords(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !path.includes('/testing/'))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text)
      return [...saidItself(code), ...askedTables(code)].map(
        ({ index, what }) => `${path}:${code.slice(0, index).split('\n').length} ${what}`,
      )
    })
}

interface Found {
  readonly index: number
  readonly what: string
}

function saidItself(code: string): Found[] {
  const asked = /[\w)\]]\??\.?\[([A-Za-z][^[\]\n]*)\]\s*\?\?\s*([^\n]+)/g
  return [...code.matchAll(asked)]
    .filter(
      ([, key = '', words = '']) =>
        words.startsWith(key) && !/^(?:[\w.([]|\s*[-+*])/.test(words.slice(key.length)),
    )
    .map((match) => ({ index: match.index, what: match[0].slice(1) }))
}

function askedTables(code: string): Found[] {
  const tables = code.matchAll(
    /\bconst (\w+)\s*:\s*(?:Readonly<)?(?:Partial<)?Record<\s*string,[^=]*?=\s*\{(?!\s*\})/g,
  )
  return [...tables].flatMap(([, name = '']) =>
    [
      ...code.matchAll(
        new RegExp(
          `(?<![\\w.]|Object\\.hasOwn\\(${name}, \\w+\\) \\? )${name}\\[(?!['"\`\\d])[^\\]]*\\](?!\\s*=[^=])`,
          'g',
        ),
      ),
    ].map((match) => ({ index: match.index, what: match[0] })),
  )
}
