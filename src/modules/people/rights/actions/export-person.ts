import { tellOthers } from '#kit/own-address.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { listKeptLetters } from '#platform/mail/kept-letters.ts'
import type { PeopleRooms } from '../../contributions.ts'
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
      ...(person.claimedEmail ? { claimedEmail: person.claimedEmail } : {}),
      phone: person.phone,
      language: person.language,
      shownAs: person.shownAs,
      createdAt: person.createdAt,
      lastSeenAt: person.lastSeenAt,
      inactivityNoticeAt: person.inactivityNoticeAt,
      keptUntil: person.keptUntil,
      changedAt: person.changedAt,
      erasedAt: person.erasedAt,
    },
    roles: rows.roles.map(roleFacts),
    mandates: rows.mandates.map((row) => ({
      title: row.title,
      territory: row.territoryId,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      recordedAt: row.recordedAt,
    })),
    keptLetters: person.email ? await keptLettersTo(db, person.email, isShared(rows)) : [],
    ...accessFacts(rows),
    ...rightsFacts(rows),
  }
}

/** Whose a letter is, an envelope does not say: to a mailbox of several people, the subject may speak of another. */
async function keptLettersTo(db: Db, address: string, shared: boolean) {
  const letters = await listKeptLetters(db, address)
  return shared ? letters.map(({ subject: _subject, ...envelope }) => envelope) : letters
}

const isShared = ({ claims, invitations }: Pick<OwnRows, 'claims' | 'invitations'>) =>
  claims + invitations.others > 0

type OwnRows = Awaited<ReturnType<typeof readOwnRows>>

function roleFacts(row: OwnRows['roles'][number]) {
  return {
    role: row.role,
    place: row.placeId ? `${row.placeKind}:${row.placeId}` : null,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    grantedAt: row.grantedAt,
    reason: row.grantReason,
    endedAt: row.endedAt,
    endReason: row.endReason,
  }
}

function accessFacts(rows: Pick<OwnRows, 'sessions' | 'links' | 'passkeys' | 'totp'>) {
  return {
    sessions: rows.sessions.map((row) => ({
      device: row.device,
      createdAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      expiresAt: row.expiresAt,
    })),
    links: rows.links.map((row) => ({
      purpose: row.purpose,
      newEmail: row.newEmail,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      usedAt: row.usedAt,
    })),
    secondFactors: [
      ...rows.passkeys.map((row) => ({
        passkey: row.label,
        createdAt: row.createdAt,
        usedAt: row.lastUsedAt,
      })),
      ...rows.totp.map((row) => ({
        codes: true,
        createdAt: row.createdAt,
        confirmedAt: row.confirmedAt,
      })),
    ],
  }
}

function rightsFacts(rows: Pick<OwnRows, 'invitations' | 'claims' | 'consents' | 'requests'>) {
  return {
    ...tellOthers(rows.invitations.others + rows.claims),
    invitations: rows.invitations.own.map((row) => ({
      ...(row.name === null ? {} : { name: row.name, email: row.email }),
      roles: row.roles,
      receivedAt: row.invitedAt,
      acceptedAt: row.acceptedAt,
    })),
    consents: rows.consents.map((row) => ({
      subject: row.subject,
      textHash: row.textHash,
      channel: row.channel,
      givenAt: row.givenAt,
      withdrawnAt: row.withdrawnAt,
    })),
    rightsRequests: rows.requests.map((row) => ({
      kind: row.kind,
      message: row.message,
      askedAt: row.askedAt,
      dueOn: row.dueOn,
      answeredAt: row.answeredAt,
      answer: row.answer,
    })),
  }
}
