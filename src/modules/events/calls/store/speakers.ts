import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Speaker, SpeakerWords } from '../../contribution.ts'
import type { EventTables } from '../../tables.ts'

type Db = Kysely<EventTables>

/** Speakers of a gathering, by contribution; whoever was erased has no identity any more. */
export async function speakersOf(
  db: Db,
  eventId: string,
): Promise<ReadonlyMap<string, readonly Speaker[]>> {
  const rows = await db
    .selectFrom('event_contribution_speakers as speaker')
    .innerJoin('event_contributions as contribution', 'contribution.id', 'contributionId')
    .leftJoin('event_contribution_speaker_identities as identity', 'speakerId', 'speaker.id')
    .select([
      'speaker.id',
      'contributionId',
      'speaker.position',
      'publishName',
      'publishPhoto',
      'personId',
      'name',
      'email',
      'organisation',
      'territory',
    ])
    .where('contribution.eventId', '=', eventId)
    .orderBy('speaker.position')
    .execute()
  const all = new Map<string, Speaker[]>()
  for (const row of rows) {
    const list = all.get(row.contributionId) ?? []
    all.set(row.contributionId, list)
    list.push({
      id: row.id,
      contributionId: row.contributionId,
      position: row.position,
      publishName: row.publishName,
      publishPhoto: row.publishPhoto,
      identity:
        row.name === null
          ? undefined
          : {
              personId: row.personId ?? undefined,
              name: row.name,
              email: row.email ?? '',
              organisation: row.organisation ?? '',
              territory: row.territory ?? '',
            },
    })
  }
  return all
}

interface Whose {
  readonly contributionId: string
  readonly keptUntil: Day
  readonly now: Date
}

type Given = SpeakerWords & { readonly id: string; readonly personId: string }

/** Writes the speakers again, as the form has them. A speaker who stays keeps their key. */
export async function saveSpeakers(
  db: Db,
  whose: Whose,
  values: readonly Given[],
  before: readonly Speaker[] = [],
): Promise<void> {
  const keys = values.map(
    ({ email, id }) => before.find(({ identity }) => identity?.email === email)?.id ?? id,
  )
  await db
    .deleteFrom('event_contribution_speakers')
    .where('contributionId', '=', whose.contributionId)
    .execute()
  for (const [at, words] of values.entries()) {
    const id = keys.indexOf(keys[at] ?? '') === at ? (keys[at] ?? words.id) : words.id
    await db
      .insertInto('event_contribution_speakers')
      .values({
        id,
        contributionId: whose.contributionId,
        position: at + 1,
        publishName: words.publishName,
        publishPhoto: words.publishPhoto,
        consentedAt: whose.now,
      })
      .execute()
    await db
      .insertInto('event_contribution_speaker_identities')
      .values({
        speakerId: id,
        personId: words.personId,
        name: words.name,
        email: words.email,
        organisation: words.organisation,
        territory: words.territory,
        keptUntil: whose.keptUntil,
      })
      .execute()
  }
}
