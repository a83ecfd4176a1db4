import {
  type Control,
  canonical,
  countQuotas,
  explain,
  type Impossible,
  type Instance,
  isPossible,
  loadSolver,
  type Method,
  makeTypeModel,
  methods,
  quickFaults,
  quotaKey,
  relaxed,
  type Selection,
  type Solver,
  select,
  streamOf,
} from '#engines/sortition/index.ts'
import { CommandEnds, CommandRefused, type Terminal } from '../terminal.ts'
import { type DrawFiles, type DrawInput, notUnderstood, readDraw } from './draw-input.ts'
import { boundLine, changeLine, defectJson, defectLine, percent } from './draw-words.ts'

export interface SelectDrawOptions extends DrawFiles {
  readonly method?: string
  readonly panels?: string
  readonly seed?: string
  readonly flex?: boolean
  readonly maxSeconds?: string
}

/** The draw of a panel: chances, exact lottery, published list, and the panel that a seed gives. */
export async function selectDraw(out: Terminal, options: SelectDrawOptions) {
  const method = methodOf(options.method ?? 'leximin')
  const panels = wholeNumber(options.panels ?? '1000', '--panels', 100_000)
  const seconds = secondsOf(options.maxSeconds)
  const input = await readDraw(out, options)
  const solver = await loadSolver()
  const since = performance.now()
  const control: Control = {
    onProgress: makeProgress(out),
    shouldStop: () => seconds !== undefined && performance.now() - since > seconds * 1000,
  }
  const { instance, changes } = feasible(out, solver, input, options.flex === true)
  const outcome = select(solver, instance, { method, panels, control })
  if (outcome.kind === 'infeasible') sayImpossible(out, solver, instance)
  if (outcome.kind === 'unproven') sayUnproven(out, method, outcome.because)
  const took = Math.round(performance.now() - since) / 1000
  sayWarnings(out, input)
  saySelection(out, instance, outcome.selection, changes, options.seed, took)
  out.json(
    'ouvroir draws select 1',
    selectionJson(input, outcome.selection, changes, options.seed, took),
  )
}

type Changes = Impossible['relaxations'][number]['changes']

/** With `--flex`, quotas that cannot be met move as little as they may, and it is said. */
function feasible(out: Terminal, solver: Solver, { instance, hasFlex }: DrawInput, flex: boolean) {
  if (!flex) return { instance, changes: [] as Changes }
  if (isPossible(solver, makeTypeModel(canonical(instance))))
    return { instance, changes: [] as Changes }
  const { relaxations } = explain(solver, instance)
  const first = relaxations.find(({ withinFlex }) => withinFlex && hasFlex)
  if (!first) sayImpossible(out, solver, instance)
  for (const change of first.changes) out.note(`Quotas assouplis : ${changeLine(change)}.`)
  return {
    instance: { ...instance, quotas: relaxed(instance.quotas, first) },
    changes: first.changes,
  }
}

/** `draws check`: is there a panel at all, and if not, why and what would have to give. */
export async function checkDraw(out: Terminal, options: DrawFiles) {
  const input = await readDraw(out, options)
  const solver = await loadSolver()
  const outcome = select(solver, input.instance, { method: 'maximin', panels: 1 })
  if (outcome.kind === 'infeasible') sayImpossible(out, solver, input.instance)
  if (outcome.kind === 'unproven')
    throw new CommandRefused('Le calcul n’a pas pu dire si ces quotas sont possibles.')
  sayWarnings(out, input)
  const { shutOut, minProbability, poolSize, panelSize } = outcome.selection
  out.say(`Ces quotas sont possibles : ${panelSize} places, ${poolSize} personnes.`)
  out.say(`Plus petite chance possible pour la moins favorisée : ${percent(minProbability)}.`)
  if (shutOut.length > 0) out.say(`Personnes que les quotas excluent : ${shutOut.join(', ')}.`)
  const warnings = input.warnings.map(defectJson)
  out.json('ouvroir draws check 1', {
    status: 'feasible',
    panelSize,
    poolSize,
    minProbability,
    shutOut,
    warnings,
  })
}

/** Why nothing can be drawn, and what would suffice; exit code 1. */
export function sayImpossible(out: Terminal, solver: Solver, instance: Instance): never {
  const { conflict, households, relaxations } = explain(solver, instance)
  const faults = quickFaults(instance)
  out.note('Aucun panel ne respecte ces quotas.')
  for (const fault of faults) out.note(`  ${defectLine(fault)}`)
  if (conflict.length > 0) out.note('Ces quotas se contredisent :')
  for (const bound of conflict) out.note(`  ${boundLine(bound)}`)
  if (households) out.note('  une personne au plus par foyer')
  if (relaxations.length > 0) out.note('Ce qui suffirait, du moins cher au plus cher :')
  for (const { cost, withinFlex, changes } of relaxations)
    out.note(
      `  ${changes.map(changeLine).join(' ; ')} (coût ${cost}${withinFlex ? '' : ', au-delà des bornes souples'})`,
    )
  const told = faults.map(defectJson)
  out.json('ouvroir draws refusal 1', {
    status: 'infeasible',
    conflict,
    households,
    relaxations,
    faults: told,
  })
  throw new CommandEnds(1)
}

const whyUnproven = {
  stopped: 'Le temps accordé est passé avant qu’un panel soit trouvé.',
  numbers: 'Le calcul n’a pas abouti à un résultat prouvé.',
  turns: 'Le calcul a été abandonné après 500 essais : cela ne prouve rien sur vos quotas.',
} as const

/** Nothing is drawn without a proof, and another rule never takes the place of the one asked for. */
export function sayUnproven(
  out: Terminal,
  method: Method,
  because: keyof typeof whyUnproven,
): never {
  const hint = method === 'legacy' ? ' Cette règle échoue parfois : essayez leximin.' : ''
  out.json('ouvroir draws refusal 1', { status: 'unproven', method, because })
  throw new CommandRefused(`${whyUnproven[because]} Rien n’est tiré.${hint}`)
}

function sayWarnings(out: Terminal, { warnings }: DrawInput) {
  for (const warning of warnings) out.note(`À savoir : ${defectLine(warning)}`)
}

function saySelection(
  out: Terminal,
  instance: Instance,
  selection: Selection,
  changes: Changes,
  seed: string | undefined,
  seconds: number,
) {
  const { method, status, minProbability, bound, panels, counts, shutOut, certain } = selection
  const proven = status === 'optimal' ? 'optimum prouvé' : `non prouvé, borne ${percent(bound)}`
  out.say(`Règle ${method} (${proven}), en ${seconds} s.`)
  out.say(
    `${selection.poolSize} personnes, ${selection.panelSize} places, ${panels.length} panels.`,
  )
  const least = [...selection.probabilities].find(([, chance]) => chance === minProbability)?.[0]
  const named = least === undefined ? '' : ` (${least}, ${counts.get(least)} panels)`
  out.say(`Plus petite chance : ${percent(minProbability)}${named}.`)
  if (shutOut.length > 0) out.say(`Exclues par les quotas : ${shutOut.join(', ')}.`)
  if (certain.length > 0) out.say(`Sièges déjà certains : ${certain.join(', ')}.`)
  if (selection.rounded)
    out.say(
      `Liste obtenue par arrondi : écart le plus grand ${selection.largestChange.toFixed(4)}.`,
    )
  const drawn = drawnPanel(selection, seed)
  const tally = countQuotas(instance, drawn?.panel ?? panels[0] ?? [])
  out.say(drawn ? `Panel n° ${drawn.index} (graine « ${seed} ») :` : 'Premier panel de la liste :')
  for (const quota of instance.quotas)
    out.say(
      `  ${quota.feature} = ${quota.value} : ${tally[quotaKey(quota)]} (${quota.min}–${quota.max})`,
    )
  for (const change of changes) out.say(`  ${changeLine(change)}`)
  out.say(`  ${(drawn?.panel ?? panels[0] ?? []).join(' ')}`)
}

function drawnPanel({ panels }: Selection, seed: string | undefined) {
  if (seed === undefined) return undefined
  const index = streamOf(seed).index(panels.length)
  return { index, panel: panels[index] ?? [] }
}

function selectionJson(
  input: DrawInput,
  selection: Selection,
  changes: Changes,
  seed: string | undefined,
  seconds: number,
) {
  const { proof, probabilities, counts, panelSize, ...rest } = selection
  const drawn = drawnPanel(selection, seed)
  return {
    status: rest.status,
    method: rest.method,
    panelSize: panelSize + input.already.length,
    seatsDrawn: panelSize,
    poolSize: rest.poolSize,
    minProbability: rest.minProbability,
    bound: rest.bound,
    objective: rest.objective,
    probabilities: Object.fromEntries(probabilities),
    distribution: rest.distribution,
    panels: rest.panels,
    panel: drawn?.panel ?? null,
    panelNumber: drawn?.index ?? null,
    already: input.already,
    counts: Object.fromEntries(counts),
    largestChange: rest.largestChange,
    roundedList: rest.rounded,
    shutOut: rest.shutOut,
    certain: rest.certain,
    relaxed: changes,
    proof: {
      version: rest.version,
      cuts: rest.cuts,
      holds: proof?.holds ?? false,
      largestGap: proof ? proof.claims.reduce((most, { gap }) => Math.max(most, gap), 0) : null,
      claims: proof?.claims.length ?? 0,
    },
    warnings: input.warnings.map(defectJson),
    seconds,
  }
}

export function secondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = text.trim() === '' ? Number.NaN : Number(text)
  return seconds > 0 ? seconds : notUnderstood('--max-seconds attend des secondes, plus que 0.')
}

export function methodOf(name: string): Method {
  const method = methods.find((item) => item === name)
  return method ?? notUnderstood(`Règle inconnue : ${name}. Au choix : ${methods.join(', ')}.`)
}

/** From 1 to `most`. */
export function wholeNumber(text: string, option: string, most = 999_999): number {
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) return Number(text)
  return notUnderstood(`${option} attend un nombre entier, de 1 à ${most}.`)
}

const phases = {
  target: 'Chances',
  lottery: 'Chance de chaque panel',
  list: 'Liste des panels',
} as const

/** On the error output, so that an answer in JSON stays pure. */
export function makeProgress(out: Terminal): NonNullable<Control['onProgress']> {
  let words = ''
  return (phase, done, total) => {
    const quarter = Math.floor((4 * done) / Math.max(1, total))
    const line = `${phases[phase]}${phase === 'lottery' ? ` ${25 * quarter} %` : ''}`
    if (line === words) return
    words = line
    out.note(line)
  }
}
