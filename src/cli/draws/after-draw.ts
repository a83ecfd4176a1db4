import {
  type Check,
  decodeText,
  followsReceipt,
  hex,
  idText,
  lettersHold,
  loadSolver,
  planAlternates,
  planTables,
  type Quota,
  type Receipt,
  type ReceiptItem,
  readDelimited,
  replacementIndex,
  replacements,
  responseBytes,
  sha256,
  timeOfRound,
  usualIds,
  utf8,
  verifyReceipt,
  waitingFor,
} from '#engines/sortition/index.ts'
import { type StampProblem, verifyStamp } from '#engines/timestamps/index.ts'
import { CommandEnds, CommandRefused, type Terminal } from '../terminal.ts'
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
  out.json({
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
  out.json(plan)
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
      out.say(`  table ${table + 1} : ${sitting.join(' ')}`)
  })
  out.say(`Rencontres répétées : ${plan.repeats} (au moins ${plan.boundOfRepeats}).`)
  out.json(plan)
}

/** `draws verify`: exit code 0 only if everything recomputes. */
export async function verifyDraw(out: Terminal, file: string, options: VerifyOptions = {}) {
  const read = await readReceipt(file)
  const checks: Check[] = [...read.checks]
  if (options.after !== undefined) checks.push(...(await checkFirst(read.receipt, options.after)))
  if (options.letters !== undefined) {
    const list = new TextDecoder().decode(await bytesOf(options.letters))
    checks.push({ item: 'letters', holds: lettersHold(read.receipt?.log ?? [], list) })
  }
  const stamps = await stampsOf(read.receipt, options.roots)
  checks.push(...stamps.map(({ holds }) => ({ item: 'stamp' as const, holds })))
  for (const { item, holds } of checks) out.say(`${holds ? '✓' : '✗'} ${words[item]}`)
  for (const { told } of stamps) out.say(told)
  sayLimits(out, read.receipt, options)
  out.say(`Empreinte du reçu : ${hex(sha256(read.bytes))}`)
  const holds = checks.every((one) => one.holds)
  out.json({ status: holds ? 'verified' : 'differs', checks })
  if (!holds) throw new CommandEnds(1)
}

export interface VerifyOptions {
  /** The receipt of the draw that this one follows. */
  readonly after?: string
  /** The numbered list that the letters were drawn from, as a witness holds it. */
  readonly letters?: string
  /** Root certificates to trust for time stamps, as PEM. */
  readonly roots?: string
}

interface ReadReceipt {
  readonly bytes: Uint8Array
  readonly receipt: Receipt | undefined
  readonly checks: readonly Check[]
}

async function readReceipt(file: string): Promise<ReadReceipt> {
  const bytes = await bytesOf(file)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken: ReadReceipt = {
    bytes,
    receipt: undefined,
    checks: [{ item: 'form', holds: false }],
  }
  // Bytes that are no text would be read as something else than they are.
  if (hex(sha256(utf8(text))) !== hex(sha256(bytes))) return broken
  try {
    const receipt: Receipt = JSON.parse(text)
    return { bytes, receipt, checks: verifyReceipt(receipt, text) }
  } catch {
    return broken
  }
}

/** Step 14: the first receipt recomputes, and it is the one whose hashes the second holds. */
async function checkFirst(second: Receipt | undefined, file: string): Promise<Check[]> {
  const first = await readReceipt(file)
  const after = second?.fixed?.after
  return [
    { item: 'first', holds: first.checks.every(({ holds }) => holds) },
    {
      item: 'follows',
      holds: after !== undefined && !!first.receipt && followsReceipt(after, first.receipt),
    },
  ]
}

/** Each time stamp again, signature and certificate; what it leaves open is said with it. */
async function stampsOf(receipt: Receipt | undefined, file: string | undefined) {
  const anchors = Array.isArray(receipt?.anchors) ? receipt.anchors : []
  const roots = file === undefined ? undefined : new TextDecoder().decode(await bytesOf(file))
  return anchors.map(({ response }, at) => {
    const stamp = verifyStamp(responseBytes(String(response)) ?? new Uint8Array(0), {
      ...{ imprint: String(receipt?.commitment), roots, now: new Date() },
    })
    if (!stamp.ok)
      return {
        holds: false,
        told: `Jeton ${at + 1} : ne se vérifie pas (${stampWords[stamp.refusal]}).`,
      }
    const speaks = timeOfRound(receipt?.fixed.round ?? 0) * 1000
    const isLate = (receipt?.fixed.round ?? 0) > 0 && stamp.value.at.getTime() >= speaks
    const told = [
      `Jeton ${at + 1} : ${stamp.value.authority}, ${stamp.value.at.toISOString()}`,
      isLate ? 'après la balise, ne prouve pas que tout était fixé avant' : 'avant la balise',
      stamp.value.root === 'pinned'
        ? 'racine donnée'
        : 'racine non vérifiée (donnez-la avec --roots)',
    ]
    return { holds: true, told: `${told.join(' ; ')}.` }
  })
}

const stampWords: Readonly<Record<StampProblem, string>> = {
  'not-a-stamp': 'ce n’est pas un jeton',
  refused: 'refus de l’autorité',
  'other-file': 'il porte sur un autre fichier',
  'other-request': 'il répond à une autre demande',
  'no-certificate': 'sans le certificat de l’autorité',
  'not-for-stamps': 'certificat qui n’est pas d’horodatage',
  expired: 'certificat hors de sa validité',
  future: 'daté de l’avenir',
  'bad-signature': 'signature fausse',
  'other-root': 'racine qui n’est pas de celles données',
}

/** What this receipt does not prove by itself is said each time. */
function sayLimits(out: Terminal, receipt: Receipt | undefined, { after }: VerifyOptions) {
  if (receipt?.fixed?.diceAlone === true)
    out.say(
      'Dés seuls : le numéro ne dépend que du lancer. Rien ici ne prouve que les dés étaient honnêtes ; les témoins en répondent.',
    )
  const isTyped = receipt?.log?.some(
    ({ kind, payload }) => kind === 'mailing-committed' && !payload['round'],
  )
  if (isTyped === true)
    out.say(
      'Lettres : tirées par une graine que l’organisation a dite. Qui choisit la graine peut choisir les lettres : cela prouve moins qu’un tour de balise nommé dans la règle.',
    )
  if (receipt?.fixed?.after && after === undefined)
    out.say(
      `Ce tirage en suit un autre (engagement ${receipt.fixed.after.commitment.slice(0, 16)}…) : donnez son reçu avec --after pour vérifier le lien.`,
    )
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
  ruled: 'dés seuls, permis par la règle',
  first: 'reçu du premier tirage',
  follows: 'lien avec le premier tirage',
  mailing: 'tirage des lettres : liste, tour de balise, vagues',
  anchors: 'jetons d’horodatage : ceux du journal, sur cet engagement',
  stamp: 'jeton signé par son autorité',
  letters: 'lettres retirées au sort de la liste numérotée',
  text: 'texte du reçu, à l’octet près',
  signature: 'signature de la balise',
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
