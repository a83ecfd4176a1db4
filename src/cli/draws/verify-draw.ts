import {
  type Check,
  followsReceipt,
  hex,
  lettersHold,
  type Receipt,
  type ReceiptItem,
  responseBytes,
  sha256,
  timeOfRound,
  utf8,
  verifyReceipt,
} from '#engines/sortition/index.ts'
import { type StampProblem, verifyStamp } from '#engines/timestamps/index.ts'
import { CommandEnds, type Terminal } from '../terminal.ts'
import { bytesOf } from './draw-input.ts'

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
  const holds = checks.every((check) => check.holds)
  out.json('ouvroir draws verify 1', { status: holds ? 'verified' : 'differs', checks })
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
        told: `Jeton ${at + 1} : ne se vérifie pas (${stampWords[stamp.refusal]}).`,
      }
    const speaks = timeOfRound(receipt?.fixed.round ?? 0) * 1000
    const isLate = (receipt?.fixed.round ?? 0) > 0 && stamp.value.at.getTime() >= speaks
    const told = [
      `Jeton ${at + 1} : ${stamp.value.authority}, ${stamp.value.at.toISOString()}`,
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
