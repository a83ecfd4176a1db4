import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../root.ts'

/** From the built file when that is what runs; from the sources otherwise, built when first asked. */
const isBuilt = /\/dist\//.test(import.meta.url)
const found = new Map<string, Promise<string>>()

/** The address of `src/engines/<engine>/in-thread.ts`, as a thread can import it. */
export function threadModule(engine: string): Promise<string> {
  const known = found.get(engine) ?? findModule(engine)
  found.set(engine, known)
  return known
}

async function findModule(engine: string): Promise<string> {
  if (isBuilt) return pathToFileURL(join(projectRoot, `dist/engines/${engine}.js`)).href
  const { build } = await import('esbuild')
  const built = await build({
    absWorkingDir: projectRoot,
    entryPoints: [`src/engines/${engine}/in-thread.ts`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
  const text = built.outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  // Under the project, so that its libraries are found.
  const folder = join(projectRoot, 'var/threads')
  const path = join(folder, `${engine}-${hash}.mjs`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, text)
    renameSync(draft, path)
  }
  return pathToFileURL(path).href
}
