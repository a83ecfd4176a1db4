import {
  decodeText,
  idText,
  loadSolver,
  planAlternates,
  planTables,
  type Quota,
  readDelimited,
  replacementIndex,
  replacements,
  sha256,
  usualIds,
  utf8,
  waitingFor,
} from '#engines/sortition/index.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import {
  bytesOf,
  type DrawFiles,
  type DrawInput,
  notUnderstood,
  readDraw,
  refuseStrangers,
} from './draw-input.ts'
import { sayImpossible, wholeNumber } from './select-draw.ts'

export interface ReplaceOptions extends DrawFiles {
  readonly seated: string
  readonly leaving: string
  readonly unavailable?: string
  readonly seed?: string
  readonly batch?: string
}

/** `draws replace`: who may take the vacant seats, all of them at once. */
export async function replaceSeats(out: Terminal, options: ReplaceOptions) {
  const input = await readDraw(out, options)
  const instance = input.whole
  const seated = await seatedOf(options, input)
  const leaving = listOf(options.leaving)
  const strangers = leaving.filter((id) => !seated.includes(id))
  if (strangers.length > 0) notUnderstood(`Pas dans le panel : ${strangers.join(', ')}.`)
  const unavailable = listOf(options.unavailable ?? '')
  refuseStrangers(instance.people, unavailable, '--unavailable')
  const batch = wholeNumber(options.batch ?? '1', '--batch')
  const vacancies = { seated, leaving, unavailable }
  const open = waitingFor(instance, vacancies)
  if (open.panelSize < 1) notUnderstood('Aucune place n’est libre : --leaving ne libère personne.')
  const solver = await loadSolver()
  const outcome = replacements(solver, instance, vacancies)
  if (outcome.kind === 'infeasible') {
    const staying = seated.filter((id) => !leaving.includes(id))
    out.note(`Aucun remplacement ne garde tous les quotas avec ${staying.join(' ')}.`)
    sayImpossible(out, solver, open)
  }
  if (outcome.kind === 'unproven') throw new CommandRefused('Le calcul n’a pas abouti.')
  const { selection } = outcome
  const index =
    options.seed === undefined
      ? undefined
      : replacementIndex(sha256(utf8(options.seed)), batch, selection.panels.length)
  const chosen = index === undefined ? null : (selection.panels[index] ?? [])
  out.say(`${open.panelSize} places libres, ${selection.poolSize} personnes en attente.`)
  if (chosen) out.say(`Remplacent : ${chosen.join(' ')}`)
  out.json('ouvroir draws replace 1', {
    status: selection.status,
    vacancies: open.panelSize,
    batch,
    panelNumber: index ?? null,
    replacements: chosen,
    minProbability: selection.minProbability,
    probabilities: Object.fromEntries(selection.probabilities),
    panels: selection.panels,
  })
}

export interface AlternatesOptions extends DrawFiles {
  readonly seated: string
  readonly dropOut?: string
  readonly size?: string
  readonly seed: string
}

/** `draws alternates`: people to keep ready, from the losses to be expected. */
export async function alternatesOf(out: Terminal, options: AlternatesOptions) {
  const input = await readDraw(out, options)
  const instance = input.whole
  const panel = await seatedOf(options, input)
  const { base, factors } = dropOutOf(options.dropOut ?? '0.2', instance.quotas)
  const size = options.size === undefined ? undefined : wholeNumber(options.size, '--size')
  const plan = planAlternates(instance, panel, { base, factors }, options.seed, size)
  out.say(`${plan.alternates.length} suppléant·es : ${plan.alternates.join(' ')}`)
  out.json('ouvroir draws alternates 1', plan)
}

/** `0.2`, or `0.2;Age|16-29=0.35`: a loss for everyone, then for those who have a value. */
function dropOutOf(text: string, quotas: readonly Quota[]) {
  const [first = '', ...parts] = text.split(';')
  const rate = (one: string) => {
    const value = Number(one)
    if (one.trim() !== '' && value >= 0 && value < 1) return value
    return notUnderstood('--drop-out attend une part entre 0 et 1 : 0.2 ou 0.2;Age|16-29=0.35.')
  }
  const base = 1 - rate(first)
  const factors = Object.fromEntries(
    parts.map((part) => {
      const at = part.lastIndexOf('=')
      const asked = part.slice(0, Math.max(0, at)).trim()
      const known = quotas.some(({ feature, value }) => `${feature}|${value}` === asked)
      if (!known) notUnderstood(`--drop-out : valeur inconnue des quotas, ${asked || part}.`)
      return [asked, (1 - rate(part.slice(at + 1))) / base]
    }),
  )
  return { base, factors }
}

export interface TablesOptions extends DrawFiles {
  readonly seated: string
  readonly tables: string
  readonly rounds: string
  readonly seed: string
}

/** `draws tables`: mixed tables, where people meet as many others as possible. */
export async function tablesOf(out: Terminal, options: TablesOptions) {
  const input = await readDraw(out, options)
  const ids = new Set(await seatedOf(options, input))
  const people = input.whole.people.filter(({ id }) => ids.has(id))
  const tables = wholeNumber(options.tables, '--tables')
  if (tables > people.length) notUnderstood('--tables dépasse le nombre de personnes.')
  const rounds = wholeNumber(options.rounds, '--rounds', 100)
  const plan = planTables(people, tables, rounds, options.seed)
  plan.rounds.forEach((round, at) => {
    out.say(`Tour ${at + 1}`)
    for (const [table, sitting] of round.entries())
      out.say(`  table ${table + 1} : ${sitting.join(' ')}`)
  })
  out.say(`Rencontres répétées : ${plan.repeats} (au moins ${plan.boundOfRepeats}).`)
  out.json('ouvroir draws tables 1', plan)
}

/** Who sits, from a file: the column of ids, or else the first one, and people already chosen. Each is known, once. */
async function seatedOf(
  { seated: file, id }: { readonly seated: string; readonly id?: string },
  { whole: { people }, already }: DrawInput,
): Promise<string[]> {
  const known = new Set(people.map((person) => person.id))
  const [header, ...rows] = readDelimited(decodeText(await bytesOf(file)).text)
  const titles = header?.cells.map((cell) => idText(cell).toLowerCase()) ?? []
  const names = id === undefined ? usualIds : [idText(id).toLowerCase()]
  const named = names.map((name) => titles.indexOf(name)).find((at) => at >= 0)
  const column = named ?? 0
  // A list without a title starts with an id: it counts too.
  const lines = header && known.has(idText(header.cells[column] ?? '')) ? [header, ...rows] : rows
  const ids = lines.map(({ cells }) => idText(cells[column] ?? '')).filter((one) => one !== '')
  if (ids.length === 0) notUnderstood(`--seated : ${file} ne nomme personne.`)
  refuseStrangers(people, ids, '--seated')
  return [...new Set([...ids, ...already])]
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map(idText)
    .filter((id, at, all) => id !== '' && all.indexOf(id) === at)
}
