import {
  type Check,
  decodeText,
  explain,
  hex,
  loadSolver,
  planAlternates,
  planTables,
  type Receipt,
  type ReceiptItem,
  readDelimited,
  replacementIndex,
  replacements,
  sha256,
  utf8,
  verifyReceipt,
} from '#engines/sortition/index.ts'
import { CommandEnds, CommandRefused, type Terminal } from '../terminal.ts'
import { bytesOf, type DrawFiles, readDraw } from './draw-input.ts'
import { notUnderstood, sayImpossible, wholeNumber } from './select-draw.ts'

export interface ReplaceOptions extends DrawFiles {
  readonly seated: string
  readonly leaving: string
  readonly unavailable?: string
  readonly seed?: string
  readonly batch?: string
}

/** `draws replace`: who may take the vacant seats, all of them at once. */
export async function replaceSeats(out: Terminal, options: ReplaceOptions) {
  const { instance } = await readDraw(out, options)
  const seated = await idsOf(options.seated)
  const leaving = listOf(options.leaving)
  const strangers = leaving.filter((id) => !seated.includes(id))
  if (strangers.length > 0) notUnderstood(`Pas dans le panel : ${strangers.join(', ')}.`)
  const solver = await loadSolver()
  const vacancies = { seated, leaving, unavailable: listOf(options.unavailable ?? '') }
  const outcome = replacements(solver, instance, vacancies)
  if (outcome.kind === 'infeasible') {
    const staying = seated.filter((id) => !leaving.includes(id))
    out.note(`Aucun remplacement ne garde tous les quotas avec ${staying.join(' ')}.`)
    sayImpossible(out, explain(solver, instance))
  }
  if (outcome.kind === 'unproven') throw new CommandRefused('Le calcul n’a pas abouti.')
  const { selection } = outcome
  const batch = wholeNumber(options.batch ?? '1', '--batch')
  const index =
    options.seed === undefined
      ? undefined
      : replacementIndex(sha256(utf8(options.seed)), batch, selection.panels.length)
  const chosen = index === undefined ? null : (selection.panels[index] ?? [])
  out.say(`${leaving.length} places libres, ${selection.poolSize} personnes en attente.`)
  if (chosen) out.say(`Remplacent : ${chosen.join(' ')}`)
  out.json({
    status: selection.status,
    vacancies: leaving.length,
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
  const { instance } = await readDraw(out, options)
  const panel = await idsOf(options.seated)
  const { base, factors } = dropOutOf(options.dropOut ?? '0.2')
  const size = options.size === undefined ? undefined : wholeNumber(options.size, '--size')
  const plan = planAlternates(instance, panel, { base, factors }, options.seed, size)
  out.say(`${plan.alternates.length} suppléant·es : ${plan.alternates.join(' ')}`)
  out.json(plan)
}

/** `0.2`, or `0.2;Age|16-29=0.35`: a loss for everyone, then for those who have a value. */
function dropOutOf(text: string) {
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
      return [part.slice(0, at), Math.min(1, (1 - rate(part.slice(at + 1))) / base)]
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
  const { instance } = await readDraw(out, options)
  const ids = new Set(await idsOf(options.seated))
  const people = instance.people.filter(({ id }) => ids.has(id))
  const tables = wholeNumber(options.tables, '--tables')
  if (tables > people.length) notUnderstood('--tables dépasse le nombre de personnes.')
  const plan = planTables(people, tables, wholeNumber(options.rounds, '--rounds'), options.seed)
  plan.rounds.forEach((round, at) => {
    out.say(`Tour ${at + 1}`)
    for (const [table, sitting] of round.entries())
      out.say(`  table ${table + 1} : ${sitting.join(' ')}`)
  })
  out.say(`Rencontres répétées : ${plan.repeats} (au moins ${plan.boundOfRepeats}).`)
  out.json(plan)
}

/** `draws verify`: exit code 0 only if everything recomputes. */
export async function verifyDraw(out: Terminal, file: string) {
  const text = new TextDecoder().decode(await bytesOf(file))
  const checks = checksOf(text)
  for (const { item, holds } of checks) out.say(`${holds ? '✓' : '✗'} ${words[item]}`)
  out.say(`Empreinte du reçu : ${hex(sha256(utf8(text)))}`)
  const holds = checks.every((one) => one.holds)
  out.json({ status: holds ? 'verified' : 'differs', checks })
  if (!holds) throw new CommandEnds(1)
}

function checksOf(text: string): readonly Check[] {
  try {
    const receipt: Receipt = JSON.parse(text)
    return verifyReceipt(receipt, text)
  } catch {
    return [{ item: 'form', holds: false }]
  }
}

const words: Readonly<Record<ReceiptItem, string>> = {
  form: 'forme du fichier',
  fixed: 'ce qui était fixé',
  commitment: 'empreinte de l’engagement',
  rules: 'texte de la règle',
  pool: 'fichier du vivier',
  panels: 'liste des panels',
  counts: 'nombre de panels de chaque ticket',
  chance: 'dés, balise et numéro',
  panel: 'panel tiré',
  reserve: 'ordre de la réserve',
  log: 'journal chaîné',
  text: 'texte du reçu, à l’octet près',
  signature: 'signature de la balise',
}

/** Ids of a file: its first column, whatever else it holds. */
async function idsOf(file: string): Promise<string[]> {
  const [, ...rows] = readDelimited(decodeText(await bytesOf(file)).text)
  return rows.map(({ cells }) => (cells[0] ?? '').trim()).filter((id) => id !== '')
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
