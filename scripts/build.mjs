// Builds the server into dist/cli.js, and what browsers load into dist/assets.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { create as createTar } from 'tar'
import { filesOf, root } from './bootstrap.mjs'

const faces = {
  'bricolage.woff2':
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  'atkinson.woff2':
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
}

/** Browsers of the last three years; what is older still gets a complete page, plainer. */
const target = ['es2022', 'chrome109', 'firefox115', 'safari16']
const week = 7 * 86_400_000

export async function build({ from = root, to = join(root, 'dist') } = {}) {
  await Promise.all([buildServer(from, to), buildAssets(from, join(to, 'assets'))])
}

async function buildServer(from, to) {
  const built = await esbuild.build({
    ...quiet,
    absWorkingDir: from,
    entryPoints: { cli: 'src/cli.ts', ...threadEntries(from) },
    outdir: to,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [librariesBeside],
    // What is imported late is loaded late: a start does not pay for PDF or DOCX.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: '#drawing',
  })
  const files = [...built.outputFiles].reverse()
  for (const file of files) write(file.path, file.contents)
  sweep(join(to, 'chunks'), new Set(files.map((file) => basename(file.path))))
}

/**
 * Libraries stay in `node_modules`, where their own files are; those of many small files, which nothing else
 * loads, are put inside: each file costs a start half a millisecond.
 */
const inside = new Set([
  'kysely',
  'zod',
  'feedsmith',
  'hucre',
  'jose',
  'd3-geo',
  'd3-array',
  'internmap',
])
const librariesBeside = {
  name: 'libraries-beside',
  setup(building) {
    building.onResolve({ filter: /^[^./#]/ }, ({ kind, path }) => {
      const isOutside = kind !== 'entry-point' && !inside.has(path.split('/')[0])
      return isOutside ? { path, external: true } : undefined
    })
  },
}

/** What a thread imports is a file of its own: `src/a/b/in-thread.ts` becomes `dist/threads/a/b.js`. */
function threadEntries(from) {
  const source = join(from, 'src')
  const entries = filesOf(source).filter((path) => basename(path) === 'in-thread.ts')
  return Object.fromEntries(
    entries.map((path) => [
      `threads/${relative(source, dirname(path)).replaceAll('\\', '/')}`,
      relative(from, path),
    ]),
  )
}

/** Returns the addresses, and writes them in `manifest.json`. */
export async function buildAssets(from = root, to = join(root, 'dist/assets')) {
  const kept = new Set(['manifest.json'])
  const keep = (name, bytes) => `/assets/${keepAsset(to, name, bytes, kept)}`

  const files = {}
  for (const [name, bytes] of plainFiles(from)) files[name] = keep(name, bytes)
  const [style, script] = await Promise.all([bundleStyle(from), bundleIslands(from)])
  const scripts = {}
  for (const [name, text] of await bundleAlone(from))
    scripts[name] = keep(`${name}.js`, Buffer.from(text))
  const manifest = {
    style: keep('style.css', Buffer.from(withAddresses(style, files))),
    script: keep('script.js', Buffer.from(script)),
    fonts: Object.keys(faces).map((name) => files[name]),
    scripts,
    mark: files['mark.svg'] ?? '',
    source: keep('ouvroir-source.tgz', await sourceArchive(from)),
    files,
  }
  write(join(to, 'manifest.json'), JSON.stringify(manifest, null, 2))
  sweep(to, kept)
  return manifest
}

/** What the AGPL owes to whoever uses an instance: the very source that it runs. */
async function sourceArchive(from) {
  const given = ['src', 'scripts', 'db', 'docs', 'e2e', 'bench', '.ci', ...rootFiles(from)]
  const present = given.filter((name) => existsSync(join(from, name)))
  // Without dates nor owners: the same source gives the same bytes, and the same address.
  const archive = createTar({ cwd: from, gzip: true, portable: true, mtime: new Date(0) }, present)
  return archive.concat()
}

/** Files of the project only: what a host keeps beside them (settings, secrets) is never given. */
function rootFiles(from) {
  const known = /^(LICENSE|[A-Z]+\.md|[\w-]+\.(json|yml|config\.ts)|\.dependency-cruiser\.cjs)$/
  return readdirSync(from).filter((name) => known.test(name))
}

/** The faces, and all of `src/ui/public`. */
function plainFiles(from) {
  const folder = join(from, 'src/ui/public')
  return [
    ...Object.entries(faces).map(([name, path]) => [name, join(root, 'node_modules', path)]),
    ...filesOf(folder).map((path) => [relative(folder, path).replaceAll('\\', '/'), path]),
  ].map(([name, path]) => [name, readFileSync(path)])
}

/** Tokens, then the bare elements, then each component and each room. */
async function bundleStyle(from) {
  const first = ['src/ui/tokens.css', 'src/ui/base.css'].map((path) => resolve(from, path))
  const rest = [...filesOf(join(from, 'src/ui')), ...filesOf(join(from, 'src/modules'))]
  const sheets = [...new Set([...first, ...rest.filter((path) => path.endsWith('.css'))])]
  const lines = sheets
    .filter((path) => existsSync(path))
    .map((path) => `@import ${JSON.stringify(`./${relative(from, path).replaceAll('\\', '/')}`)};`)
  return bundle(from, lines, 'css', { external: ['/assets/*'] })
}

/** One script for the whole site: each island is a few lines, and most pages load none. */
async function bundleIslands(from) {
  const islands = filesOf(join(from, 'src')).filter(
    (path) => path.endsWith('.island.ts') && !path.endsWith(alone),
  )
  const lines = islands.map(
    (path) => `import ${JSON.stringify(`./${relative(from, path).replaceAll('\\', '/')}`)}`,
  )
  return bundle(from, lines, 'js', { format: 'iife', platform: 'browser' })
}

const alone = '.alone.island.ts'

/** Scripts that only one page loads: a camera, what works without a network. A file each. */
async function bundleAlone(from) {
  const paths = filesOf(join(from, 'src')).filter((path) => path.endsWith(alone))
  return Promise.all(
    paths.map(async (path) => {
      const line = `import ${JSON.stringify(`./${relative(from, path).replaceAll('\\', '/')}`)}`
      const text = await bundle(from, [line], 'js', { format: 'iife', platform: 'browser' })
      return [basename(path, alone), text]
    }),
  )
}

async function bundle(from, lines, loader, options) {
  const built = await esbuild.build({
    ...quiet,
    ...options,
    absWorkingDir: from,
    stdin: { contents: lines.join('\n'), resolveDir: from, loader },
    minify: true,
    target,
    outfile: `out.${loader}`,
  })
  return built.outputFiles[0].text
}

const quiet = {
  bundle: true,
  write: false,
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
}

/** In a sheet, `/assets/<name>` is the plain name of a file; its real one bears a hash. */
function withAddresses(style, files) {
  return style.replace(/\/assets\/([\w./-]+)/g, (_, name) => {
    if (!files[name])
      throw new Error(`A style sheet asks for /assets/${name}, which does not exist.`)
    return files[name]
  })
}

/** `mark.svg` becomes `mark-1a2b3c4d5e.svg`, beside its compressed twins. */
function keepAsset(to, name, bytes, kept) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const hashed = name.replace(/(\.[^.]+)$/, `-${hash}$1`)
  const path = join(to, hashed)
  kept.add(hashed)
  if (!existsSync(path)) write(path, bytes)
  if (!/\.(css|js|svg|json|webmanifest|txt|xml)$/.test(name)) return hashed
  kept.add(`${hashed}.br`).add(`${hashed}.gz`)
  if (existsSync(`${path}.br`) && existsSync(`${path}.gz`)) return hashed
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  write(`${path}.br`, brotliCompressSync(bytes, { params: quality }))
  write(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  return hashed
}

/** Put in place whole: a server that runs meanwhile never reads half a file. */
function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** Files of older builds stay a week: pages opened before this build still ask for them. */
function sweep(folder, kept) {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name)
    const old = Date.now() - statSync(path).mtimeMs > week
    if (old && !kept.has(name) && statSync(path).isFile()) rmSync(path)
  }
}
