import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

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
