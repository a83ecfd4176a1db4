import { type VerificationRefusal, verifyFrozenProtocol } from '#modules/experiments/offline.ts'
import { givenBytes } from './given-file.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

/** Verifies a frozen protocol: no server, no database. */
export async function protocolVerify(out: Terminal, file = '', expected?: string) {
  const bytes = await givenBytes(file)
  const verdict = await verifyFrozenProtocol(bytes, expected)
  out.json('ouvroir protocol verify 1', verdict)
  if (!verdict.ok) throw new CommandRefused(verifyWords[verdict.refusal])
  const { sha256, experiment, version, frozenAt } = verdict.value
  out.say(`${experiment.title}, version ${version}, figée le ${frozenAt}`)
  out.say(`Empreinte SHA-256 : ${sha256}`)
}

const verifyWords: Readonly<Record<VerificationRefusal, string>> = {
  'not-a-protocol': 'Ce fichier n’est pas un protocole figé.',
  'not-canonical': 'Le contenu a été réécrit par un autre programme : téléchargez-le de nouveau.',
  'another-hash': 'L’empreinte n’est pas celle que vous attendiez : le texte est différent.',
}
