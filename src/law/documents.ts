import { existsSync } from 'node:fs'
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

/** Commands of the house that a document tells to run, and that its command line does not know. */
export function unknownCommands({ text }: SourceFile, commands: readonly string[]): string[] {
  const told = [...text.matchAll(/(?:npm run -s ouvroir -- |`ouvroir )([a-z][a-z-]*)/g)]
  return [...new Set(told.map(([, name]) => name ?? ''))].filter((name) => !commands.includes(name))
}

/** Places of one machine, and addresses of one network: they mean nothing to a reader. */
export function privatePlaces({ text }: SourceFile): string[] {
  return [
    ...text.matchAll(
      /(?<![\w.])\/(?:work|root|home|tmp|Users)\/[\w.-]+|\bregistry\.[a-z]+|\b(?:10|192\.168)(?:\.\d+){2,3}\b/g,
    ),
  ].map(([found]) => found)
}
