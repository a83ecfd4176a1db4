import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  drawTicket,
  engineVersion,
  hex,
  type Instance,
  leafOf,
  loadSolver,
  makeReceipt,
  poolFile,
  type ReceiptInput,
  receiptText,
  sealDraw,
  select,
  sha256,
  timeOfRound,
  utf8,
} from '#engines/sortition/index.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import { bytesOf, type DrawFiles, notUnderstood, readDraw } from './draw-input.ts'
import { sayImpossible, wholeNumber } from './select-draw.ts'

export interface ReceiptOptions extends DrawFiles {
  readonly title: string
  readonly rules: string
  readonly key: string
  readonly round: string
  readonly dice?: string
  readonly signature?: string
  readonly at?: string
  readonly out: string
}

/**
 * `draws receipt`: twice the same command. Before the chance it writes the commitment, to be published; with the
 * signature of the round (and the dice), the receipt that follows from it.
 */
export async function makeDrawReceipt(out: Terminal, options: ReceiptOptions) {
  const { instance } = await readDraw(out, options)
  const round = roundOf(options.round)
  const input = await fixedInput(out, instance, options, round)
  if (options.signature === undefined) {
    const { text, commitment } = sealDraw(input)
    await writeText(options.out, text)
    const time = new Date(timeOfRound(round) * 1000).toISOString()
    out.say(`Engagement écrit : ${options.out}`)
    out.say(`Empreinte à publier : ${commitment.match(/.{4}/g)?.join(' ')}`)
    out.say(`Tour de balise ${round}, publié le ${time}.`)
    out.json('ouvroir draws receipt 1', { status: 'committed', commitment, round, at: time })
    return
  }
  const receipt = makeReceipt({ ...input, dice: diceOf(options.dice ?? ''), ...signed(options) })
  if (!receipt)
    throw new CommandRefused('Cette signature n’est pas celle du tour fixé : rien n’est tiré.')
  await writeText(options.out, receiptText(receipt))
  out.say(`Reçu écrit : ${options.out}`)
  out.say(`Panel n° ${receipt.chance.index} : ${receipt.panel.join(' ')}`)
  out.json('ouvroir draws receipt 1', {
    status: 'drawn',
    commitment: receipt.commitment,
    index: receipt.chance.index,
    panel: receipt.panel,
  })
}

function signed({ signature = '' }: ReceiptOptions) {
  return { signature: signature.trim().toLowerCase() }
}

/** Everything that does not depend on chance, from the files and the key of the draw alone. */
async function fixedInput(
  out: Terminal,
  instance: Instance,
  options: ReceiptOptions,
  round: number,
): Promise<ReceiptInput> {
  const key = sha256(utf8(options.key))
  const tickets = new Map(instance.people.map(({ id }) => [id, drawTicket(key, id)]))
  const named: Instance = {
    ...instance,
    people: instance.people.map((person) => ({ ...person, id: tickets.get(person.id) ?? '' })),
  }
  const lines = named.people.map(({ id: ticket, values, household = '' }) => {
    const salt = hex(sha256(utf8(`${hex(key)}|salt/v1|${ticket}`))).slice(0, 32)
    return `${ticket};${leafOf({ ticket, traits: values, household, code: '', salt })}`
  })
  const solver = await loadSolver()
  const outcome = select(solver, named, { panels: 1000 })
  if (outcome.kind === 'infeasible') sayImpossible(out, solver, named)
  if (outcome.kind === 'unproven') throw new CommandRefused('Le calcul n’a pas abouti.')
  const sorted = [...tickets.values()].sort()
  const row = new Map(sorted.map((ticket, at) => [ticket, at]))
  const panels = outcome.selection.panels.map((panel) =>
    panel.map((ticket) => row.get(ticket) ?? 0).sort((a, b) => a - b),
  )
  const rules = await readText(options.rules)
  return {
    fixed: {
      title: options.title,
      engine: engineVersion,
      method: 'list',
      round,
      seats: instance.panelSize,
      at: options.at ?? '',
      quotas: instance.quotas.map(({ feature, value, min, max }) => ({ feature, value, min, max })),
    },
    rules,
    pool: poolFile(lines),
    panels,
    dice: [],
    signature: '',
    log: [{ at: options.at ?? '', kind: 'committed', payload: {} }],
  }
}

async function writeText(file: string, text: string) {
  try {
    await writeFile(resolve(file), text)
  } catch {
    throw new CommandRefused(`Le fichier ${file} ne peut pas être écrit : rien n’est gardé.`)
  }
}

async function readText(file: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file))
}

function roundOf(text: string): number {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : wholeNumber(text, '--round')
}

function diceOf(text: string): number[] {
  const digits = text.replace(/[^0-9]/g, '')
  if (digits.length === 0 || digits.length === 3) return [...digits].map(Number)
  return notUnderstood('--dice attend trois chiffres, les centaines d’abord : 352.')
}
