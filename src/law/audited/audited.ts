import { posix } from 'node:path'
import { isTest, type SourceFile, withoutComments } from '../source.ts'

/**
 * The line of the audit is written by the action, under its lock, with the subject that it found (decision 0055): the
 * description of an act says nothing of it. This reads which acts that a page can ask for change the house, and leave
 * no line, themselves or by what they call.
 */

const writing =
  /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(|\b(?:insert\s+into|delete\s+from)\s|\bupdate\s+\w+\s+(?:as\s+)?(?:\w+\s+)?set\b/i

const head = /^(?:export )?(?:async )?(?:function\*? |const )(\w+)/
const opening = /^(?=(?:export )?(?:async )?(?:function\*? |const )\w+)/m

interface Source {
  readonly bodies: ReadonlyMap<string, string>
  /** Name here, and where it comes from. */
  readonly taken: ReadonlyMap<string, Taken>
}

interface Taken {
  readonly path: string
  readonly name: string
}

const pathOf = (path: string, from: string) =>
  from.startsWith('#') ? from.replace('#', 'src/') : posix.join(posix.dirname(path), from)

function sourceOf({ path, text }: SourceFile): Source {
  const code = withoutComments(text)
  const bodies = code.split(opening).flatMap((part) => {
    const name = head.exec(part)?.[1]
    return name ? [[name, part] as const] : []
  })
  const taken = [...code.matchAll(/^(?:import|export) \{([^}]*)\} from '([.#][^']+)'/gm)].flatMap(
    ([, names = '', from = '']) =>
      names.split(',').flatMap((written) => {
        const [name = '', as = name] = written.trim().split(' as ')
        const isName = name !== '' && !name.startsWith('type ')
        return isName ? [[as, { path: pathOf(path, from), name }] as const] : []
      }),
  )
  return { bodies: new Map(bodies), taken: new Map(taken) }
}

interface Does {
  readonly writes: boolean
  readonly audits: boolean
}

const nothing: Does = { writes: false, audits: false }

/** What each function of the house does, itself or by what it names. */
function doerOf(files: readonly SourceFile[]) {
  const sources = new Map(
    files.filter(({ path }) => !isTest(path)).map((file) => [file.path, sourceOf(file)]),
  )
  const known = new Map<string, Does>()

  /** Through the doors, to where it is written. */
  function homeOf(path: string, name: string): Taken | undefined {
    const source = sources.get(path)
    if (!source) return undefined
    if (source.bodies.has(name)) return { path, name }
    const from = source.taken.get(name)
    return from && homeOf(from.path, from.name)
  }

  function does(path: string, name: string): Does {
    const home = homeOf(path, name)
    if (!home) return nothing
    const key = `${home.path}#${home.name}`
    const before = known.get(key)
    if (before) return before
    // A function that calls itself adds nothing to what it does.
    known.set(key, nothing)
    const source = sources.get(home.path)
    const body = source?.bodies.get(home.name) ?? ''
    const named = new Set([...body.matchAll(/\b[a-z]\w*\b/g)].map(([word]) => word))
    named.delete(home.name)
    const others = [...named]
      .filter((word) => source?.bodies.has(word) || source?.taken.has(word))
      .map((word) => does(home.path, word))
    const found = {
      writes: writing.test(body) || others.some(({ writes }) => writes),
      audits: /\.audit\(/.test(body) || others.some(({ audits }) => audits),
    }
    known.set(key, found)
    return found
  }

  return { sources, homeOf, does }
}

export interface ActsAsked {
  readonly withLine: readonly string[]
  readonly without: readonly string[]
}

/** The actions that routes ask for and that write, by their place and name. */
export function actsAsked(files: readonly SourceFile[]): ActsAsked {
  const { sources, homeOf, does } = doerOf(files)
  const acts = new Map<string, boolean>()
  for (const [path, { taken }] of sources) {
    if (!/\/routes\/[^/]+\.tsx?$/.test(path)) continue
    for (const name of taken.keys()) {
      const home = homeOf(path, name)
      if (!home?.path.includes('/actions/')) continue
      const { writes, audits } = does(home.path, home.name)
      if (writes) acts.set(`${home.path.replace('src/modules/', '')}#${home.name}`, audits)
    }
  }
  const those = (audits: boolean) =>
    [...acts].flatMap(([act, leaves]) => (leaves === audits ? [act] : [])).sort()
  return { withLine: those(true), without: those(false) }
}

export function actsWithoutLine(files: readonly SourceFile[]): readonly string[] {
  return actsAsked(files).without
}
