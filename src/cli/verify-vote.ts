import { type ArchiveFault, firstDifference, verifyArchive } from '#modules/votes/offline.ts'
import { givenBytes } from './given-file.ts'
import { CommandMisread, CommandRefused, type Terminal } from './terminal.ts'

/** The version of the answer: it changes when a key is taken away, or means another thing. */
const schema = 'ouvroir votes verify 1'

/** Verifies the archive of a vote: no server, no database. `against` is an older copy of it, or of its board. */
export async function verifyVote(out: Terminal, file: string, { against }: { against?: string }) {
  const archive = await read(file)
  const verdict = await verifyArchive(archive)
  if (!verdict.ok) {
    out.json(schema, verdict)
    const where = verdict.at === undefined ? '' : ` (n° ${verdict.at})`
    throw new CommandRefused(`${faultWords[verdict.fault]}${where}`)
  }
  const differs =
    against === undefined
      ? undefined
      : firstDifference(boardOf(await read(against)), boardOf(archive))
  out.json(schema, differs === undefined ? verdict : { ok: false, fault: 'rewritten', at: differs })
  if (differs !== undefined)
    throw new CommandRefused(
      `Le tableau n’est plus celui de la copie gardée, à partir de la ligne ${differs}.`,
    )
  out.say(
    `${verdict.events} lignes, chaîne intacte. ${verdict.ballots} bulletins, résultat recompté : le même.`,
  )
  out.say(`Tête du tableau : ${verdict.head}`)
}

async function read(file: string): Promise<unknown> {
  const bytes = await givenBytes(file)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new CommandMisread(`Le fichier ${file} ne se lit pas : une archive JSON est attendue.`)
  }
}

function boardOf(archive: unknown): readonly { readonly hash: string }[] {
  const board = (archive as { board?: unknown } | null)?.board
  if (!Array.isArray(board)) throw new CommandMisread('Cette copie n’a pas de tableau.')
  return board
}

const faultWords: Readonly<Record<ArchiveFault, string>> = {
  'not-an-archive': 'Ce fichier n’est pas une archive de scrutin, ou il lui manque quelque chose.',
  'broken-chain': 'La chaîne du tableau est rompue',
  'unknown-event': 'Une ligne du tableau ne se lit pas',
  'another-vote': 'Le scrutin décrit n’est pas celui qui a été ouvert',
  'event-out-of-place': 'Une ligne du tableau n’est pas à sa place',
  'not-finished': 'Le tableau n’a pas de fin : il a été coupé, ou le scrutin n’est pas terminé',
  'another-head': 'L’empreinte finale n’est pas celle de la dernière ligne',
  'ballot-not-allowed': 'Un bulletin n’est pas permis par la règle',
  'ballot-not-on-board': 'Un bulletin n’est pas sur le tableau',
  'ballot-missing': 'Il manque un bulletin dans l’urne',
  'ballots-out-of-order': 'Les bulletins ne sont pas dans l’ordre des reçus',
  'another-box': 'L’urne n’est pas celle qui a été dépouillée',
  'another-turnout': 'La participation annoncée n’est pas celle de l’urne',
  'another-result': 'Le résultat publié n’est pas celui des bulletins',
}
