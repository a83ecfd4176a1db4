import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
// @ts-expect-error a script of plain JavaScript, without types
import { permissionsOff } from './scripts/permissions-off.mjs'

const files = [...testFiles('src'), ...testFiles('scripts')]
const integration = files.filter(needsDatabase)
const unit = files.filter((file) => !integration.includes(file))
const setupFiles = ['./src/platform/testing/seed.ts']

/**
 * Files that take longer than the others, the longest first. Vitest knows it of a run before this one, by a file that a
 * fresh copy does not have: begun last, one of these would leave the other workers waiting for minutes.
 */
const longest = [
  'src/proofs/access/access.test.ts',
  'scripts/new-room.test.mjs',
  'src/proofs/offered.test.ts',
  'src/proofs/papers/all-papers.test.ts',
  'src/proofs/access/crossed-fields.test.ts',
  'src/proofs/written/written.test.ts',
  'src/proofs/said-public.test.ts',
  'src/proofs/kept-pages.test.ts',
  'src/proofs/left-out.test.ts',
  'src/proofs/lists/lists.test.ts',
  'src/proofs/access/actions/actions.test.ts',
  'src/proofs/papers/parted.test.ts',
  'e2e/every-page.test.ts',
  'e2e/village-draw-journey.test.ts',
  'e2e/proofs/stored-xss.test.ts',
  'e2e/index.test.ts',
  'e2e/opened-elsewhere.test.ts',
  'e2e/public-draw-journey.test.ts',
  'e2e/week-journey.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(import.meta.dirname, moduleId))
      return at < 0 ? longest.length : at
    }
    // Of one project: they run one after the other. What failed, and what took long before, keeps its order behind.
    const order = new Map<string, number>()
    const sorted = await super.sort(files)
    for (const { project } of sorted)
      if (!order.has(project.name)) order.set(project.name, order.size)
    const rank = ({ project }: TestSpecification) => order.get(project.name) ?? 0
    return sorted.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b))
  }
}

export default defineConfig({
  plugins: [permissionsOff()],
  test: {
    // One for each core, to four: a database and browsers work beside them, and each holds the house in memory.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    sequence: { sequencer: LongestFirst },
    // What was made of a module is kept by its text: for the other project of the run, and for the runs that follow. A
    // permission that is switched off by hand is in no text.
    experimental: {
      fsModuleCache: !process.env['OUVROIR_MAY_OFF'],
      fsModuleCachePath: keptModules(),
    },
    projects: [
      {
        extends: true,
        // Nothing pure can leak from one file into the next: modules are loaded once.
        test: {
          name: 'unit',
          include: unit,
          pool: 'threads',
          isolate: false,
          setupFiles,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // Reading the house again for each file took longer than its tests. Each file has a database of its
          // own; what a module keeps in memory is kept for the files that follow, as in a house that runs.
          isolate: false,
          include: integration,
          pool: 'forks',
          globalSetup: './src/platform/testing/global-setup.ts',
          setupFiles,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.{ts,tsx}'],
          pool: 'forks',
          globalSetup: './scripts/e2e-setup.mjs',
          // Some open every page of the house: what counts is that they end, on a slow machine too.
          testTimeout: 1_200_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})

/** Each version of a file is one more there: thrown away before it weighs. */
function keptModules(): string {
  const folder = join(import.meta.dirname, 'var/test-modules')
  const count = existsSync(folder) ? readdirSync(folder).length : 0
  if (count > 20_000) rmSync(folder, { recursive: true, force: true })
  return folder
}

/** A room's test says it by what it imports: a database, or a copy of the demonstration. */
function needsDatabase(file: string): boolean {
  return (
    file.startsWith('src/platform/') ||
    /platform\/testing\/|\/demonstration-forms\.ts/.test(readFileSync(file, 'utf8'))
  )
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return testFiles(path)
    return /\.test\.(tsx?|mjs)$/.test(entry.name) ? [path] : []
  })
}
