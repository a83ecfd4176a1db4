import loadHighs from 'highs'

/** A linear or integer program: minimise `Σ costs·x` between bounds and rows. */
export interface Program {
  readonly costs: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly ProgramRow[]
  /** Columns that must be whole: all, none, or one by one. */
  readonly whole?: boolean | readonly boolean[]
}

export interface ProgramRow {
  readonly columns: readonly number[]
  /** 1 for each column when absent. */
  readonly weights?: readonly number[]
  readonly lower: number
  readonly upper: number
}

export type Status = 'optimal' | 'infeasible' | 'stopped'

export interface Answer {
  readonly status: Status
  readonly objective: number
  /** Proven: no point is below (for an integer program that was stopped, below `objective`). */
  readonly bound: number
  readonly values: Float64Array
  /** Reduced costs of the columns and prices of the rows; linear programs only. */
  readonly columnPrices: Float64Array
  readonly rowPrices: Float64Array
}

/** A program kept in memory: changes are followed by a warm start. Free it when done. */
export interface KeptProgram {
  solve(): Answer
  setCosts(costs: readonly number[]): void
  setColumn(column: number, lower: number, upper: number): void
  setColumns(lower: readonly number[], upper: readonly number[]): void
  setRow(row: number, lower: number, upper: number): void
  setWeight(row: number, column: number, weight: number): void
  addRow(row: ProgramRow): void
  addColumn(
    cost: number,
    lower: number,
    upper: number,
    rows: readonly number[],
    weights: readonly number[],
  ): void
  free(): void
}

export interface IntegerOptions {
  /** Stop at this relative distance from the bound; 0: proven optimal. */
  readonly gap?: number
  readonly nodes?: number
}

export interface Solver {
  keep(program: Program): KeptProgram
  linear(program: Program): Answer
  integer(program: Program, options?: IntegerOptions): Answer
  /** The same solver, which throws `Interrupted` as soon as it is asked to stop, within an integer program too. */
  heeding(shouldStop: () => boolean): Solver
  readonly memoryBytes: number
}

/** Whoever asked for a program wants no answer any more: nothing is known of it. */
export class Interrupted extends Error {}

type Highs = Awaited<ReturnType<typeof loadHighs>>

/**
 * HiGHS in WebAssembly: one thread, no file, no network. Fixed seed, one simplex strategy and tight tolerances, so
 * that two runs give the same numbers. An answer that is neither optimal nor proven infeasible is an error or
 * `stopped`, never accepted silently.
 */
export async function loadSolver(): Promise<Solver> {
  return solverOf(await loadHighs(), () => false)
}

function solverOf(highs: Highs, shouldStop: () => boolean): Solver {
  const kept = (program: Program, integer?: IntegerOptions) =>
    keep(highs, program, shouldStop, integer)
  return {
    keep: kept,
    linear: (program) => ofNothing(program) ?? once(kept(program)),
    integer: (program, options) => ofNothing(program) ?? once(kept(program, options ?? {})),
    heeding: (other) => solverOf(highs, other),
    get memoryBytes() {
      return highs.memoryBytes
    },
  }
}

/**
 * The answer to a program without columns: every row sums to 0, there is nothing to solve, and HiGHS would refuse.
 */
function ofNothing({ costs, rows }: Program): Answer | undefined {
  if (costs.length > 0) return undefined
  const holds = rows.every(({ lower, upper }) => lower <= 0 && upper >= 0)
  return holds ? { ...nothing('optimal'), objective: 0, bound: 0 } : nothing('infeasible')
}

function once(kept: KeptProgram): Answer {
  try {
    return kept.solve()
  } finally {
    kept.free()
  }
}

const tolerance = 1e-9

function keep(
  highs: Highs,
  program: Program,
  shouldStop: () => boolean,
  integer?: IntegerOptions,
): KeptProgram {
  const model = highs.createModel(modelOf(highs, program, integer !== undefined))
  model.options.set({
    output_flag: false,
    random_seed: 1,
    primal_feasibility_tolerance: tolerance,
    dual_feasibility_tolerance: tolerance,
    ...(integer
      ? {
          mip_rel_gap: integer.gap ?? 0,
          mip_abs_gap: 1e-9,
          mip_feasibility_tolerance: 1e-7,
          presolve: 'off',
          ...(integer.nodes === undefined ? {} : { mip_max_nodes: integer.nodes }),
        }
      : { solver: 'simplex' }),
  })
  const infinite = (value: number) =>
    value === Number.POSITIVE_INFINITY
      ? highs.infinity
      : value === Number.NEGATIVE_INFINITY
        ? -highs.infinity
        : value
  const { modelStatus } = highs.constants
  let columns = program.costs.length
  const solve = (): Answer => {
    if (shouldStop()) throw new Interrupted()
    // A linear program takes a fraction of a second; an integer one may never end.
    model.run({
      [highs.constants.callbackType.mipInterrupt]: (event) => {
        if (shouldStop()) event.interrupt()
      },
    })
    const code = model.getModelStatus()
    if (code === modelStatus.interrupted) throw new Interrupted()
    const status =
      code === modelStatus.optimal
        ? 'optimal'
        : code === modelStatus.infeasible || code === modelStatus.unboundedOrInfeasible
          ? 'infeasible'
          : 'stopped'
    if (status === 'infeasible') return nothing(status)
    const solution = model.getSolution()
    const objective = model.getObjectiveValue()
    const bound = integer ? Number(model.info.get('mip_dual_bound')) : objective
    return {
      status,
      objective,
      bound,
      values: Float64Array.from(solution.colValue ?? []),
      columnPrices: Float64Array.from(integer ? [] : (solution.colDual ?? [])),
      rowPrices: Float64Array.from(integer ? [] : (solution.rowDual ?? [])),
    }
  }
  return {
    solve,
    setCosts: (costs) => {
      model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, Float64Array.from(costs))
      if (integer) model.clearSolver()
    },
    setColumn: (column, lower, upper) => {
      model.changeColsBounds(
        { kind: 'range', from: column, to: column },
        [infinite(lower)],
        [infinite(upper)],
      )
    },
    setColumns: (lower, upper) => {
      model.changeColsBounds(
        { kind: 'range', from: 0, to: columns - 1 },
        Float64Array.from(lower, infinite),
        Float64Array.from(upper, infinite),
      )
    },
    setRow: (row, lower, upper) => {
      model.changeRowsBounds(
        { kind: 'range', from: row, to: row },
        [infinite(lower)],
        [infinite(upper)],
      )
    },
    setWeight: (row, column, weight) => {
      model.changeCoefficient(row, column, weight)
    },
    addRow: (row) => {
      model.addRow(infinite(row.lower), infinite(row.upper), {
        indices: Int32Array.from(row.columns),
        values: Float64Array.from(row.weights ?? row.columns.map(() => 1)),
      })
    },
    addColumn: (cost, lower, upper, rows, weights) => {
      model.addCol(cost, infinite(lower), infinite(upper), {
        indices: Int32Array.from(rows),
        values: Float64Array.from(weights),
      })
      columns++
    },
    free: () => model.dispose(),
  }
}

function nothing(status: Status): Answer {
  const none = new Float64Array(0)
  return {
    status,
    objective: Number.NaN,
    bound: Number.NaN,
    values: none,
    columnPrices: none,
    rowPrices: none,
  }
}

function modelOf(highs: Highs, program: Program, integer: boolean) {
  const { costs, rows, whole } = program
  const total = rows.reduce((sum, row) => sum + row.columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices = new Int32Array(total)
  const values = new Float64Array(total)
  let at = 0
  rows.forEach((row, position) => {
    starts[position] = at
    row.columns.forEach((column, place) => {
      indices[at] = column
      values[at++] = row.weights?.[place] ?? 1
    })
  })
  starts[rows.length] = at
  const infinite = (value: number) =>
    Math.abs(value) === Number.POSITIVE_INFINITY ? Math.sign(value) * highs.infinity : value
  const { continuous, integer: wholeNumber } = highs.constants.variableType
  return {
    numCols: costs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from(costs),
    colLower: Float64Array.from(program.lower, infinite),
    colUpper: Float64Array.from(program.upper, infinite),
    rowLower: Float64Array.from(rows, (row) => infinite(row.lower)),
    rowUpper: Float64Array.from(rows, (row) => infinite(row.upper)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices,
      values,
    },
    ...(integer && {
      integrality: costs.map((_, column) =>
        (typeof whole === 'object' ? whole[column] : (whole ?? true)) ? wholeNumber : continuous,
      ),
    }),
  }
}
