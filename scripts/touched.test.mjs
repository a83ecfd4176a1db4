import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changedSince, touchedTests } from './touched.mjs'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-touched-'))
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const git = (...words) =>
  spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { cwd: root })

beforeAll(() => {
  write('src/kit/words.ts', 'export const words = 1')
  write('src/modules/votes/index.ts', "import { words } from '#kit/words.ts'")
  write('src/modules/votes/vote.test.ts', "import './index.ts'")
  write('src/modules/draws/draw.ts', 'export const draw = 1')
  write('src/modules/draws/draw.test.ts', "const { draw } = await import('./draw.ts')")
  write('src/modules/draws/text.test.ts', "readFileSync('anything')")
  write('src/modules/votes/testing/proofs.ts', 'export const proofs = {}')
  write('src/proofs/handed.ts', `import(\`../modules/\${room}/testing/proofs.ts\`)`)
  write('src/proofs/who.test.ts', "import './handed.ts'")
  write('src/law/law.test.ts', "import '../app.ts'")
  write('scripts/build.mjs', '')
  write('src/modules/draws/README.md', 'Draws')
  write('src/modules/draws/migrations/1.sql', 'select 1')
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'first')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const always = ['src/law/law.test.ts', 'src/modules/draws/text.test.ts']

it('is what imports the change, however far and however late', () => {
  const of = (...changed) => touchedTests(root, changed)
  expect(of('src/kit/words.ts')).toEqual([...always, 'src/modules/votes/vote.test.ts'])
  expect(of('src/modules/draws/draw.ts')).toEqual(
    [...always, 'src/modules/draws/draw.test.ts'].sort(),
  )
  expect(of('src/modules/draws/README.md', 'e2e/a.test.ts')).toEqual(always)
})

it('knows what is imported for each room, whose name is said by no import', () => {
  expect(touchedTests(root, ['src/modules/votes/testing/proofs.ts'])).toEqual(
    [...always, 'src/proofs/who.test.ts'].sort(),
  )
})

it('is everything when no import names what changed', () => {
  expect(touchedTests(root, ['src/modules/draws/migrations/1.sql'])).toBeUndefined()
  expect(touchedTests(root, ['package-lock.json'])).toBeUndefined()
})

it('knows what was changed, added and removed', () => {
  write('src/modules/votes/index.ts', 'export const other = 1')
  write('src/kit/new.ts', '')
  rmSync(join(root, 'src/kit/words.ts'))
  expect(changedSince(root, 'HEAD').sort()).toEqual([
    'src/kit/new.ts',
    'src/kit/words.ts',
    'src/modules/votes/index.ts',
  ])
  expect(changedSince(root, 'nowhere')).toBeUndefined()
  expect(touchedTests(root, changedSince(root, 'HEAD'))).toContain('src/modules/votes/vote.test.ts')
})
