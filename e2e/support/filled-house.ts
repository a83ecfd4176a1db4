import type { Hand } from './hand.ts'
import { adopt, evaluateAndTell, runPhase } from './steps-after.ts'
import { accept, fromProposalToAgreement, propose } from './steps-before.ts'
import { type GatheringHome, prepareGathering } from './steps-gathering.ts'
import { amend, callFor, crossTexts, fileReport, liveWithIt, stopOne } from './steps-more.ts'
import { fromProtocolToRunning } from './steps-protocol.ts'

/** Addresses of what a house holds once experiments of every kind have lived in it. */
export interface FilledHouse {
  /** Went all the way, and was told. */
  readonly told: string
  readonly sheet: string
  /** Taken up from the first one; its protocol is being written. */
  readonly child: string
  /** Where two texts of the child that crossed are brought together. */
  readonly meeting: string
  /** Looks for its territory. */
  readonly seeking: string
  readonly stopped: string
  /** Two days, with a programme. */
  readonly gathering: GatheringHome
}

export async function fillHouse(visitor: Hand, staff: Hand): Promise<FilledHouse> {
  const told = await fromProposalToAgreement(visitor, staff)
  await fromProtocolToRunning(staff, told)
  await liveWithIt(staff, told)
  await amend(staff, told)
  await runPhase(staff, told)
  const sheet = await evaluateAndTell(staff, told)
  await fileReport(staff, told)
  await adopt(visitor, sheet)
  const child = await accept(staff)
  const meeting = await crossTexts(staff, child)
  const seeking = await callFor(staff, visitor)
  const stopped = await stopOne(staff)
  await propose(visitor)
  const gathering = await prepareGathering(visitor, staff, 'Rencontres des essais')
  return { told, sheet, child, meeting, seeking, stopped, gathering }
}
