import { posix } from 'node:path'
import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * A page is read, and what changes the house is an act: routes, pages, papers and nouns neither write to the database,
 * nor to the audit, nor to anybody. An act is then the same by its page, by the command line and by an address for
 * machines, and its permission is asked where it is done.
 */

const written =
  /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(|\b(?:insert\s+into|delete\s+from|truncate)\s|\bupdate\s+\w+\s+(?:as\s+)?(?:\w+\s+)?set\b/i

/** Where nothing is done. Jobs, demonstrations and the parts that an instrument plugs in are acts by another door. */
export function isRead(path: string): boolean {
  return (
    /^src\/modules\/.*\/(?:routes|pages|documents|mails|texts)\/[^/]+\.tsx?$/.test(path) &&
    !isTest(path)
  )
}

const head = /^(?:export )?(?:async )?(?:function\*? |const )(\w+)/

/** Functions of a store that write, and those that call them. */
export function writersIn({ text }: SourceFile): ReadonlySet<string> {
  const bodies = new Map(
    withoutComments(text)
      .split(/^(?=(?:export )?(?:async )?(?:function\*? |const )\w+)/m)
      .flatMap((part) => {
        const name = head.exec(part)?.[1]
        return name ? [[name, part] as const] : []
      }),
  )
  const writers = new Set([...bodies].flatMap(([name, body]) => (written.test(body) ? [name] : [])))
  for (let before = -1; before !== writers.size; ) {
    before = writers.size
    for (const [name, body] of bodies)
      if ([...body.matchAll(/\b(\w+)\(/g)].some(([, called = '']) => writers.has(called)))
        writers.add(name)
  }
  return writers
}

/** Stores by their path, and doors by theirs: a door hands on what writes as the store does. */
export function writersOf(house: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stores = house.filter(({ path }) => /\/store\/[^/]+\.ts$/.test(path) && !isTest(path))
  const writers = new Map(stores.map((file) => [file.path, writersIn(file)]))
  // The deepest first: the door of a room hands on what that of its sub-room does.
  const doors = house
    .filter((file) => file.path.endsWith('/index.ts'))
    .toSorted((file, other) => depthOf(other) - depthOf(file))
  for (const { path, text } of doors) {
    const handed = [...text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)].flatMap(
      ([, names = '', from = '']) => {
        const store = writers.get(pathOf(path, from))
        return namesIn(names).filter((name) => store?.has(name))
      },
    )
    writers.set(path, new Set(handed))
  }
  return writers
}

const depthOf = ({ path }: SourceFile) => path.split('/').length

const pathOf = (path: string, from: string) =>
  from.startsWith('#modules/') ? from.replace('#', 'src/') : posix.join(posix.dirname(path), from)

const namesIn = (names: string) =>
  names.split(',').map((name) => name.trim().split(' as ')[0] ?? '')

/** What a file takes from stores that write, and what it says itself to the audit, to somebody or to other rooms. */
export function actsIn(
  { path, text }: SourceFile,
  writers: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const code = withoutComments(text)
  const taken = [...code.matchAll(/^import \{([^}]*)\} from '([.#][^']+)'/gm)].flatMap(
    ([, names = '', from = '']) => {
      const store = writers.get(pathOf(path, from))
      return namesIn(names)
        .filter((name) => store?.has(name))
        .map((name) => `takes ${name} from a store`)
    },
  )
  const told = [...code.matchAll(/\bctx\.(audit|mail|announce|offerUndo|forgetWritten)\(/g)]
  return [...taken, ...told.map(([, what]) => `calls ctx.${what}`)]
}
