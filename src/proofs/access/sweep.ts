import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modulesFolder, permissionsOf } from './actions/asking.ts'

export type Proof = 'samples' | 'objects' | 'parts'

/**
 * Permissions that no action is refused by: pages and files alone ask them. Each is left to the proof that notices
 * when it is switched off; one that is in no list fails (`actions/actions.test.ts`).
 */
export const leftTo: Readonly<Record<Proof, readonly string[]>> = {
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
    'network/mission-permissions.ts#mayPublishMission',
    'network/permissions.ts#maySeeHealth',
    'people/permissions.ts#mayListPeople',
    'people/permissions.ts#maySeePerson',
    'people/permissions.ts#maySeeRightsRequests',
    'territories/permissions.ts#maySeeMandates',
  ],
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
  const left = leftTo[proof].map((one) => `${modulesFolder}/${one}`)
  const noticed: string[] = []
  for (const one of wanted ? everyPermission() : left) if (await isNoticed(one)) noticed.push(one)
  tellNoticed(proof, noticed)
  return left.filter((one) => !noticed.includes(one))
}

export function tellNoticed(proof: string, noticed: readonly string[]) {
  if (wanted) writeFileSync(join(wanted, `${proof}.json`), JSON.stringify(noticed))
}
