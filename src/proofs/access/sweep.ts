import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modulesFolder, permissionsOf } from './actions/asking.ts'
import { everyHanded, type Proof } from './handed.ts'

/**
 * Permissions that no action is refused by: pages and files alone ask them. Each is left to the proof that notices
 * when it is switched off; one that is in no list fails (`actions/actions.test.ts`). Rooms hand over their own in
 * `testing/proofs.ts`; these are of rooms whose lists still stand here.
 */
const leftHere: Readonly<Record<Proof, readonly string[]>> = {
  samples: [
    'events/permissions.ts#maySeeSessions',
    'governance/permissions.ts#maySeeCircle',
    'resources/permissions.ts#maySeeResource',
    'votes/permissions.ts#maySeeVote',
  ],
  objects: [
    'network/coaching-permissions.ts#maySeeCoaching',
    'network/membership-permissions.ts#maySeeMemberships',
    'network/membership-permissions.ts#maySeeOwnMembership',
  ],
  parts: [
    'events/permissions.ts#mayKnowWhoCame',
    'events/visit-permissions.ts#maySeeJourneys',
    'experiments/permissions.ts#maySeePortfolio',
    'experiments/permissions.ts#maySeeWorkings',
    'experiments/protocol-permissions.ts#mayReadDrafts',
    'home/permissions.ts#maySeeLoad',
    'network/mission-permissions.ts#mayPublishMission',
    'network/permissions.ts#maySeeHealth',
    'people/permissions.ts#maySeePerson',
    'people/permissions.ts#maySeeRightsRequests',
    'territories/permissions.ts#maySeeMandates',
  ],
}

/** Permissions left to one proof of pages, as `src/modules/room/permissions.ts#name`. */
async function leftTo(proof: Proof): Promise<readonly string[]> {
  const handed = (await everyHanded()).flatMap((over) =>
    (over.leftTo?.[proof] ?? []).map((permission) => `${over.room}/${permission}`),
  )
  return [...leftHere[proof], ...handed].map((one) => `${modulesFolder}/${one}`)
}

export async function everyLeft(): Promise<readonly string[]> {
  const proofs = Object.keys(leftHere) as Proof[]
  return (await Promise.all(proofs.map(leftTo))).flat()
}

export function everyPermission(): readonly string[] {
  return readdirSync(modulesFolder).flatMap(permissionsOf)
}

/** Where `npm run bench -- permissions` wants to read what each proof notices, of all permissions. */
const wanted = process.env['OUVROIR_SWEEP']

/** Switches permissions off one by one; those left to this proof that it does not notice. */
export async function unnoticedBy(
  proof: Proof,
  isNoticed: (permission: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const left = await leftTo(proof)
  const noticed: string[] = []
  for (const one of wanted ? everyPermission() : left) if (await isNoticed(one)) noticed.push(one)
  tellNoticed(proof, noticed)
  return left.filter((one) => !noticed.includes(one))
}

export function tellNoticed(proof: string, noticed: readonly string[]) {
  if (wanted) writeFileSync(join(wanted, `${proof}.json`), JSON.stringify(noticed))
}
