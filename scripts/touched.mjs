// Which tests a change can touch: those that import, however far, a file that changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** What reads the house as text: any change is theirs. */
const isLaw = (path) => /^(src\/law|scripts)\//.test(path)
const readsText = /\b(readdirSync|readFileSync|filesBelow|readHouse)\(/
const isTest = (path) => /\.test\.(tsx?|mjs)$/.test(path)
const isCode = (path) => /\.(tsx?|mjs|cjs)$/.test(path)
const readsNothing = (path) => /^docs\/|^[^/]+\.md$|^src\/.*\/README\.md$/.test(path)

/** Paths from the root of what differs from this commit, new files included; undefined when git does not know it. */
export function changedSince(root, commit) {
  const git = (...words) => spawnSync('git', words, { cwd: root, encoding: 'utf8' })
  const fork = git('merge-base', commit, 'HEAD')
  if (fork.status !== 0) return undefined
  const differs = git('diff', '--name-only', fork.stdout.trim())
  const fresh = git('ls-files', '--others', '--exclude-standard')
  return [...differs.stdout.split('\n'), ...fresh.stdout.split('\n')].filter(Boolean)
}

/**
 * The test files that a change can touch; undefined for all of them, when something changed that no import
 * names: a migration, a style, a setting, a library.
 */
export function touchedTests(root, changed) {
  const all = [...codeBelow(root, 'src'), ...codeBelow(root, 'scripts')]
  const telling = changed.filter((path) => !readsNothing(path))
  const known = new Set(all)
  const isGone = (path) => isCode(path) && !existsSync(join(root, path))
  if (telling.some((path) => !known.has(path) && !path.startsWith('e2e/') && !isGone(path))) {
    return undefined
  }
  const importers = importersOf(root, all)
  const reached = new Set(telling)
  for (const path of reached) for (const above of importers.get(path) ?? []) reached.add(above)
  return all
    .filter(isTest)
    .filter((path) => reached.has(path) || isLaw(path) || readsText.test(textOf(root, path)))
    .sort()
}

/** For each file, the files that import it. */
function importersOf(root, files) {
  const importers = new Map()
  for (const path of files) {
    for (const imported of importsOf(root, path, files)) {
      importers.set(imported, [...(importers.get(imported) ?? []), path])
    }
  }
  return importers
}

function importsOf(root, path, files) {
  const text = textOf(root, path)
  const pathOf = (name) =>
    name.startsWith('#')
      ? `src/${name.slice(1)}`
      : relative(root, resolve(root, dirname(path), name)).replaceAll('\\', '/')
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([.#][^']+)'/g)]
  // What is imported for each room: `../../modules/${room}/testing/proofs.ts` is that of all of them.
  const forEach = [...text.matchAll(/\bimport\(\s*`([.#][^`]+)`/g)].flatMap(([, name]) => {
    const shape = pathOf(name.replace(/\$\{[^}]*\}/g, '*')).replace(/[.$()[\]+]/g, '\\$&')
    const isOne = new RegExp(`^${shape.replaceAll('*', '[^/]*')}$`)
    return files.filter((file) => isOne.test(file))
  })
  return [...named.map(([, name]) => pathOf(name)), ...forEach]
}

function codeBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter(isCode)
}

function textOf(root, path) {
  return readFileSync(join(root, path), 'utf8')
}
