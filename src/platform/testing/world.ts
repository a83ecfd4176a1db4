import { seededChance } from '#kit/chance.ts'
import { newId } from '#kit/ids.ts'
import type { UndoOffer } from '#kit/undo.ts'
import type { RoleHeld, RoleName, Viewer } from '#kit/viewer.ts'
import type { World } from '../clock.ts'
import type { AuditLine, Ctx, Db, Mail, PublicSettings } from '../context.ts'
import { makeFileStore, type Storage } from '../files/files.ts'
import { forgetWritten } from '../forgetting/forget-written.ts'
import { offline } from '../safe-fetch/safe-fetch.ts'
import { addressesOf } from '../world.ts'

/** A clock that stands still until the test moves it. */
export interface TestClock extends World {
  set(instant: string | Date): void
  pass(span: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** A context whose audits, announcements, mails and changes are kept where a test can read them. */
export interface TestCtx extends Ctx {
  readonly audits: AuditLine[]
  readonly announcements: { name: string; payload: Readonly<Record<string, unknown>> }[]
  readonly mails: Mail[]
  readonly changes: string[]
  readonly undos: UndoOffer[]
}

export const testSettings: PublicSettings = {
  baseUrl: 'http://localhost:3000',
  houseName: 'Ouvroir',
  tagline: 'le Labo et le réseau',
  contactEmail: 'contact@exemple.fr',
}

/** Wednesday 25 November 2026, ten in the morning in Paris. */
export function testClock(start = '2026-11-25T09:00:00Z', seed = 1): TestClock {
  let instant = new Date(start)
  return {
    now: () => new Date(instant),
    chance: seededChance(seed),
    set: (to) => {
      instant = new Date(to)
    },
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      const whole = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
      instant = new Date(instant.getTime() + whole * 1000)
    },
  }
}

/** The world as an action receives it, on a test's database. `now` follows the clock. */
export function testCtx(
  db: Db,
  clock: TestClock,
  overrides: Partial<Ctx> = {},
  storage = memoryStorage(),
): TestCtx {
  const audits: AuditLine[] = []
  const announcements: TestCtx['announcements'] = []
  const mails: Mail[] = []
  const changes: string[] = []
  const undos: UndoOffer[] = []
  return {
    db,
    now: clock.now(),
    person: undefined,
    chance: clock.chance,
    locale: 'fr',
    settings: testSettings,
    mailLeaves: false,
    files: makeFileStore(overrides.db ?? db, storage, clock),
    web: offline,
    forgetWritten: (person) => forgetWritten(overrides.db ?? db, person),
    audit: (line) => void audits.push(line),
    announce: (name, payload) => void announcements.push({ name, payload }),
    mail: (mail) => void mails.push(mail),
    changed: (subject) => void changes.push(subject),
    offerUndo: (offer) => void undos.push(offer),
    lettersWrittenTo: () => addressesOf(mails, testSettings.contactEmail),
    unreachedAmong: async () => [],
    writerName: async () => undefined,
    ...overrides,
    audits,
    announcements,
    mails,
    changes,
    undos,
  }
}

const people = seededChance(20)

/** Someone who holds these roles, everywhere unless a place is said. */
export function asPerson(
  roles: RoleName | readonly (RoleName | RoleHeld)[],
  overrides: Partial<Viewer> = {},
): Viewer {
  const list = typeof roles === 'string' ? [roles] : roles
  return {
    id: newId(new Date('2026-01-01T00:00:00Z'), people),
    name: 'Camille Aubry',
    roles: list.map((role) => (typeof role === 'string' ? { role } : role)),
    secondFactor: true,
    ...overrides,
  }
}

/** Bytes kept in memory, over those of a beginning that stay as they are; the rows of files are real. */
export function memoryStorage(beginning?: Storage): Storage {
  const kept = new Map<string, { bytes: Uint8Array; changed: Date }>()
  const removed = new Set<string>()
  return {
    write: async (sha256, bytes) => void kept.set(sha256, { bytes, changed: new Date() }),
    read: async (sha256) =>
      kept.get(sha256)?.bytes ?? (removed.has(sha256) ? undefined : await beginning?.read(sha256)),
    remove: async (sha256) => {
      kept.delete(sha256)
      removed.add(sha256)
    },
    list: async function* () {
      for (const [sha256, { changed }] of kept) yield { sha256, changed }
      for await (const file of beginning?.list() ?? [])
        if (!kept.has(file.sha256) && !removed.has(file.sha256)) yield file
    },
  }
}
