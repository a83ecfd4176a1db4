import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { houseRoot, pathsBelow, readHouse, type SourceFile } from './source.ts'

const rootDocuments = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'UPGRADE.md',
  'SECURITY.md',
]

/** Every text written for people: at the root, in docs, and beside the code. */
export function documents(): SourceFile[] {
  const below = ['docs', 'src'].flatMap(pathsBelow).filter((path) => path.endsWith('.md'))
  return [...rootDocuments, ...below].map((path) => ({ path, text: readHouse(path) }))
}

/** Links of a document that lead nowhere in the tree; other sites are not asked. */
export function brokenLinks({ path, text }: SourceFile): string[] {
  return linksOf(text)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : posix.join(posix.dirname(path), file)
      if (!existsSync(join(houseRoot, target))) return true
      return anchor !== undefined && !anchorsOf(readHouse(target)).includes(anchor)
    })
}

function linksOf(text: string): string[] {
  const shown = withoutCode(text)
  const inline = [...shown.matchAll(/\]\(([^)\s]+)\)/g)]
  const written = [...shown.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)]
  return [...inline, ...written].map(([, link]) => link ?? '')
}

function anchorsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
}

/** Scripts of package.json that a document tells to run, and that do not exist. */
export function unknownScripts({ text }: SourceFile, scripts: readonly string[]): string[] {
  const run = [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w-]*)/g)].map(([, name]) => name ?? '')
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name ?? '')
  return [...new Set([...run, ...short])].filter((name) => !scripts.includes(name))
}

/** `npm run bench -- --house`: flags that a document tells to give, and that the file of the script does not know. */
export function unknownFlags(
  { text }: SourceFile,
  fileOf: (script: string) => string | undefined,
): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][\w-]*) -- ([^`\n]*)/g)].flatMap(
    ([, script = '', value = '']) => {
      const code = fileOf(script)
      const flags = [...value.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)].map(([, flag]) => flag ?? '')
      return flags.filter((flag) => code !== undefined && !code.includes(flag))
    },
  )
}

/** Commands of the house that a document tells to run, and that its command line does not know. */
export function unknownCommands({ text }: SourceFile, commands: readonly string[]): string[] {
  const told = [...text.matchAll(/(?:npm run -s ouvroir -- |`ouvroir )([a-z][a-z-]*)/g)]
  return [...new Set(told.map(([, name]) => name ?? ''))].filter((name) => !commands.includes(name))
}

/** What a document tells of its own day: a decision, the changelog. The others tell of the house as it is. */
function isHistory(path: string): boolean {
  return /^CHANGELOG\.md$|^docs\/decisions\//.test(path)
}

const folders = 'src|docs|scripts|e2e|bench|db|content'
const fileName = String.raw`\.(?:tsx?|mjs|cjs|sql|json|md|css)$`

/**
 * Files and folders that a document names, and that are not in the tree: by their whole path, by its end (`store/votes.ts`)
 * or by their name. `<room>`, `…` and `*` stand for any word; what is `<later>` is still to be written.
 */
export function missingPaths({ path, text }: SourceFile, tree: readonly string[]): string[] {
  if (isHistory(path)) return []
  const words = codeSpans(text).flatMap((span) => span.split(/\s+/))
  const named = words
    .map((word) => word.replace(/[#,;:].*$/, '').replace(/\/$/, ''))
    .filter((word) => new RegExp(`^(?:${folders})/|[a-z0-9*>]${fileName}`).test(word))
    .filter((word) => !/^[/-]|<later>|^[A-Z]+\./.test(word))
  return [...new Set([...named, ...drawnPaths(text)])].filter(
    (word) => !tree.some((one) => endsAs(word).test(one)),
  )
}

/** Of a room that is drawn as a tree: what stands at each branch, before what is said of it. */
function drawnPaths(text: string): string[] {
  return [...text.matchAll(/^```\n([a-z]+)\/\n((?:[├└].*\n)+)/gm)].flatMap(([, room, lines = '']) =>
    [...lines.matchAll(/^[├└]── (.+?) {2}/gm)].flatMap(([, names = '']) =>
      names
        .split(/[ …]+/)
        .filter(Boolean)
        .map((name) => `src/modules/${room}/${name.replace(/\/$/, '')}`),
    ),
  )
}

function endsAs(word: string): RegExp {
  const plain = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  const start = new RegExp(`^(?:${folders})/`).test(word) ? '^' : '(?:^|/)'
  return new RegExp(`${start}${plain.replace(/<[^>]+>|…|\*+/g, '[^/]*')}$`)
}

/** `parseForm` in `src/kit/form.ts`: names that a document finds in a file, and that are not there. */
export function missingNames(
  { path, text }: SourceFile,
  read: (path: string) => string | undefined,
): string[] {
  if (isHistory(path)) return []
  return [...text.matchAll(/`([\w.…]+)` in `([^`\n]+)`/g)].flatMap(
    ([told, name = '', file = '']) => {
      const code = new RegExp(fileName).test(file) ? read(file) : undefined
      return code === undefined || code.includes(name.replace(/…$/, '')) ? [] : [told]
    },
  )
}

/** Names of the code that a document tells (`readEdit`, `InstrumentKind<Ctx, …>`), and that no file holds. */
export function missingWords({ path, text }: SourceFile, known: string): string[] {
  // The glossary keeps words for rooms to come, and has a law of its own.
  if (isHistory(path) || path === 'docs/glossary.md') return []
  const told = codeSpans(text).flatMap((span) => span.match(/\b[A-Za-z][a-z]+[A-Z]\w*/g) ?? [])
  return [...new Set(told)].filter((word) => !known.includes(asPlain(word)))
}

/** What the house says in code, to be searched for a name however it is written: `sign-in-link`, `signInLink`. */
export function wordsOfTheHouse(): string {
  const tree = ['src', 'scripts', 'e2e', 'bench', 'db'].flatMap(pathsBelow)
  const code = tree
    .filter((path) => /\.(?:tsx?|mjs|sql|json|txt)$/.test(path))
    .map((path) => `${path}\n${readHouse(path)}`)
  return asPlain(asBegun(code.join('\n')))
}

function asPlain(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '')
}

function codeSpans(text: string): string[] {
  const shown = text.replace(/^```[\s\S]*?^```/gm, '')
  return [...shown.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '')
}

/** Files and folders of the house; and those of the room of the guides, as `npm run new-room` writes it. */
export function treeOfTheHouse(): readonly string[] {
  const files = ['src', 'docs', 'scripts', 'e2e', 'bench', 'db', 'content']
    .filter((folder) => existsSync(join(houseRoot, folder)))
    .flatMap(pathsBelow)
  const atRoot = readdirSync(houseRoot)
  const begun = files
    .filter((path) => /^scripts\/new-room\/(?:room|instrument)\//.test(path))
    .map((path) => path.replace(/^scripts\/new-room\/\w+/, 'src/modules/schools'))
    .map((path) => asBegun(path.replace(/\.txt$/, '')))
  const all = [...files, ...atRoot, ...begun]
  return [...new Set(all.flatMap((path) => [path, ...foldersOf(path)]))]
}

/** The specimen of `npm run new-room`, by the name that the guides give it. */
function asBegun(text: string): string {
  return text.replaceAll('specimen', 'school').replaceAll('Specimen', 'School')
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** Places of one machine, and addresses of one network: they mean nothing to a reader. */
export function privatePlaces({ text }: SourceFile): string[] {
  return [
    ...text.matchAll(
      /(?<![\w.])\/(?:work|root|home|tmp|Users)\/[\w.-]+|\bregistry\.[a-z]+|\b(?:10|192\.168)(?:\.\d+){2,3}\b/g,
    ),
  ].map(([found]) => found)
}
