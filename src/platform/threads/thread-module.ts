import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../root.ts'

/** From the built file when that is what runs; from the sources otherwise, built when first asked. */
const isBuilt = /\/dist\//.test(import.meta.url)
const found = new Map<string, Promise<string>>()

/** The address of `src/<place>/in-thread.ts`, as a thread can import it. */
export function threadModule(place: string): Promise<string> {
  const known = found.get(place) ?? findModule(place)
  found.set(place, known)
  return known
}

async function findModule(place: string): Promise<string> {
  if (isBuilt) return pathToFileURL(join(projectRoot, `dist/threads/${place}.js`)).href
  const { build } = await import('esbuild')
  const built = await build({
    absWorkingDir: projectRoot,
    entryPoints: { entry: `src/${place}/in-thread.ts` },
    outdir: 'built',
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // What is imported late is loaded late: who reads a table does not wait for the reader of Word.
    splitting: true,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  })
  const hash = createHash('sha256')
  for (const file of built.outputFiles) hash.update(file.text)
  // Under the project, so that its libraries are found.
  const parent = join(projectRoot, 'var/threads')
  const folder = join(parent, `${place.replaceAll('/', '-')}-${hash.digest('hex').slice(0, 12)}`)
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}.${Math.round(performance.now())}`
    mkdirSync(draft, { recursive: true })
    for (const file of built.outputFiles) writeFileSync(join(draft, basename(file.path)), file.text)
    try {
      renameSync(draft, folder)
    } catch {
      // Another process has just written the same.
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return pathToFileURL(join(folder, 'entry.mjs')).href
}
