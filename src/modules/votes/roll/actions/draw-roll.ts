import { dayOf } from '#kit/dates.ts'
import { roleNames } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import {
  type CollegeRoll,
  listCollegeMembers,
  listMembers,
  reachMembers,
} from '#modules/network/index.ts'
import { findContacts, listHolders, listReferents, roleTexts } from '#modules/people/index.ts'
import { getTerritories, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { NewVoter, RollForm } from '../roll.ts'
import { reachTexts } from '../texts/reach.ts'

/** Who is in a group of another room, by its name. */
export type PeopleOfGroup = (
  ctx: Pick<Ctx, 'db' | 'now'>,
  name: string,
) => Promise<readonly string[]>

/** Voters as they are today in the rest of the house. */
export async function drawRoll(
  ctx: Ctx,
  { source, which, weighing }: RollForm,
  groups: PeopleOfGroup,
): Promise<readonly NewVoter[]> {
  if (source === 'role') return holdersOf(ctx, which)
  if (source === 'circle') return personVoters(ctx, await groups(ctx, which))
  if (source === 'members') {
    const ids = (await listMembers(ctx.db)).map(({ territoryId }) => territoryId)
    const places = await getTerritories(ctx.db, ids)
    const voters = [...places.values()]
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
      .map((place) => territoryVoter(place, '', weighing === 'population' ? place.population : 1))
    return reached(ctx, voters)
  }
  if (source === 'college')
    return reached(ctx, collegeOf(await listCollegeMembers(ctx.db), which, weighing))
  return []
}

/** Territories with the mailbox of who speaks for them, and their postal address, when the house knows them. */
async function reached(ctx: Ctx, voters: readonly NewVoter[]): Promise<readonly NewVoter[]> {
  const known = await reachMembers(
    ctx,
    voters.flatMap(({ territoryId }) => territoryId ?? []),
  )
  const texts = reachTexts[ctx.locale]
  return voters.map((voter) => {
    const one = known.get(voter.territoryId ?? '')
    if (!one) return voter
    const address = one.address === '' ? [] : [one.address]
    const attention =
      one.attention === '' || one.address === '' ? [] : [texts.attention(one.attention)]
    return { ...voter, contact: one.email, address: [...attention, ...address].join('\n') }
  })
}

async function holdersOf(ctx: Ctx, which: string): Promise<readonly NewVoter[]> {
  const asked = plainWords(which)
  const role = roleNames.find(
    (name) => plainWords(name) === asked || plainWords(roleTexts.fr[name]) === asked,
  )
  if (!role) return []
  const today = dayOf(ctx.now)
  const everywhere = await listHolders(ctx.db, [role], today)
  // A referent holds the role of a territory, never everywhere.
  const somewhere = role === 'territory-referent' ? await listReferents(ctx.db, today) : []
  const ids = new Set([...everywhere, ...somewhere.map(({ personId }) => personId)])
  return personVoters(ctx, [...ids])
}

async function personVoters(ctx: Ctx, ids: readonly string[]): Promise<readonly NewVoter[]> {
  const contacts = await findContacts(ctx.db, ids)
  return ids.flatMap((personId) => {
    const contact = contacts.get(personId)
    if (!contact) return []
    const { name, email } = contact
    return [{ name, contact: email ?? '', address: '', college: '', weight: 1, personId }]
  })
}

function collegeOf(
  { colleges }: CollegeRoll,
  which: string,
  weighing: RollForm['weighing'],
): readonly NewVoter[] {
  const asked = plainWords(which)
  return colleges
    .filter(({ college }) => asked === '' || plainWords(college.name) === asked)
    .flatMap(({ college, members }) =>
      members.map(({ territory }) =>
        territoryVoter(
          territory,
          college.name,
          weighing === 'population'
            ? territory.population
            : weighing === 'college'
              ? college.weight
              : 1,
        ),
      ),
    )
}

function territoryVoter(place: Territory, college: string, weight: number | undefined): NewVoter {
  return {
    name: place.name,
    contact: '',
    address: '',
    college,
    weight: Math.max(1, weight ?? 1),
    territoryId: place.id,
  }
}
