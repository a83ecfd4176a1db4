import type { Ctx, Db } from '#platform/context.ts'
import type { PeopleRooms } from '../contributions.ts'
import { readOwnRows } from '../store/own-data.ts'

export interface PersonExport {
  readonly house: string
  readonly writtenAt: string
  readonly personId: string
  /** What each room holds, under its name; rooms that hold nothing are left out. */
  readonly rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Everything the house holds about one person (GDPR art. 15 and 20), asked of each room. */
export async function exportPerson(
  ctx: Ctx,
  rooms: Pick<PeopleRooms, 'all'>,
  personId: string,
): Promise<PersonExport> {
  const told = await Promise.all(
    rooms
      .all()
      .map(
        async (room) => [room.name, (await room.personExport?.(ctx.db, personId)) ?? {}] as const,
      ),
  )
  const held = told.filter(([, data]) => Object.keys(data).length > 0)
  return {
    house: ctx.settings.houseName,
    writtenAt: ctx.now.toISOString(),
    personId,
    rooms: Object.fromEntries(held),
  }
}

/** This room's own part. Keys are stable for other tools; the page gives them their words. */
export async function exportIdentity(db: Db, personId: string): Promise<Record<string, unknown>> {
  const { person, ...rows } = await readOwnRows(db, personId)
  if (!person) return {}
  return {
    identity: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      language: person.language,
      shownAs: person.shown_as,
      createdAt: person.created_at,
      lastSeenAt: person.last_seen_at,
      inactivityNoticeAt: person.inactivity_notice_at,
      keptUntil: person.kept_until,
      changedAt: person.changed_at,
      erasedAt: person.erased_at,
    },
    roles: rows.roles.map(roleFacts),
    mandates: rows.mandates.map((row) => ({
      title: row.title,
      territory: row.territory_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      recordedAt: row.recorded_at,
    })),
    ...accessFacts(rows),
    ...rightsFacts(rows),
  }
}

type OwnRows = Awaited<ReturnType<typeof readOwnRows>>

function roleFacts(row: OwnRows['roles'][number]) {
  return {
    role: row.role,
    place: row.place_id ? `${row.place_kind}:${row.place_id}` : null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    grantedAt: row.granted_at,
    reason: row.grant_reason,
    endedAt: row.ended_at,
    endReason: row.end_reason,
  }
}

function accessFacts(rows: Pick<OwnRows, 'sessions' | 'links' | 'passkeys' | 'totp'>) {
  return {
    sessions: rows.sessions.map((row) => ({
      device: row.device,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      expiresAt: row.expires_at,
    })),
    links: rows.links.map((row) => ({
      purpose: row.purpose,
      newEmail: row.new_email,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
    })),
    secondFactors: [
      ...rows.passkeys.map((row) => ({
        passkey: row.label,
        createdAt: row.created_at,
        usedAt: row.last_used_at,
      })),
      ...rows.totp.map((row) => ({
        codes: true,
        createdAt: row.created_at,
        confirmedAt: row.confirmed_at,
      })),
    ],
  }
}

function rightsFacts(rows: Pick<OwnRows, 'invitations' | 'consents' | 'requests'>) {
  return {
    invitations: rows.invitations.map((row) => ({
      roles: row.roles,
      receivedAt: row.invited_at,
      acceptedAt: row.accepted_at,
    })),
    consents: rows.consents.map((row) => ({
      subject: row.subject,
      textHash: row.text_hash,
      channel: row.channel,
      givenAt: row.given_at,
      withdrawnAt: row.withdrawn_at,
    })),
    rightsRequests: rows.requests.map((row) => ({
      kind: row.kind,
      message: row.message,
      askedAt: row.asked_at,
      dueOn: row.due_on,
      answeredAt: row.answered_at,
      answer: row.answer,
    })),
  }
}
