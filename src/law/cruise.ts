import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { houseRoot } from './source.ts'

export interface Cruise {
  readonly modules: readonly CruisedModule[]
  readonly violations: readonly Violation[]
}

export interface CruisedModule {
  readonly source: string
  readonly dependencies: readonly {
    /** The module as written in the import. */
    readonly module: string
    readonly resolved: string
    readonly dependencyTypes: readonly string[]
  }[]
}

export interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: string
}

const run = promisify(execFile)

/**
 * The house itself; `npm test` has read it already, for its own step. The name is not one of the settings of Ouvroir: the
 * program started by a test would refuse it.
 */
export async function cruiseHouse(): Promise<Cruise> {
  const read = process.env['READ_IMPORTS']
  return read ? readCruise(await readFile(read, 'utf8')) : cruise(houseRoot)
}

/** Reads every import below `src` of the house at `root` and judges it by the law kept there. */
export async function cruise(root: string): Promise<Cruise> {
  const { stdout } = await run(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  ).catch((failure: { stdout?: string }) => {
    // A refused import ends the command with an error code, and still prints what it found.
    if (failure.stdout?.startsWith('{')) return { stdout: failure.stdout }
    throw failure
  })
  return readCruise(stdout)
}

function readCruise(json: string): Cruise {
  const read: {
    modules: CruisedModule[]
    summary: { violations: { from: string; to: string; rule: { name: string } }[] }
  } = JSON.parse(json)
  return {
    modules: read.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)),
    violations: read.summary.violations.map(({ from, to, rule }) => ({
      from,
      to,
      rule: rule.name,
    })),
  }
}
