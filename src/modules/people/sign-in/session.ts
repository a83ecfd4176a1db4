/** A door open on one device. Staff doors close by themselves each day. */
export interface Session {
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly secondFactorAt: Date | undefined
}

const hour = 3_600_000
const day = 24 * hour

interface SessionRule {
  /** Life of the session whatever one does. */
  readonly longest: number
  /** Life of the session when nothing is done. */
  readonly idle: number
}

/** Staff see contact details of others: a forgotten screen must not stay open for long. */
const rules: Readonly<Record<'staff' | 'others', SessionRule>> = {
  staff: { longest: 12 * hour, idle: 2 * hour },
  others: { longest: 180 * day, idle: 30 * day },
}

/** A door that waits for its second factor does not wait for long. */
const proofWithin = hour

/** Acts that could take an account over ask for a sign-in this recent. */
const freshFor = 30 * 60_000

/** Writing “seen” at each page would be a write per read: once in five minutes is enough. */
export const seenEvery = 5 * 60_000

export function ruleFor(staff: boolean): SessionRule {
  return staff ? rules.staff : rules.others
}

/** The instant at which a session opened now closes, if it is used until then. */
export function closesAt(staff: boolean, createdAt: Date): Date {
  return new Date(createdAt.getTime() + ruleFor(staff).longest)
}

/** Rights given after the door was opened shorten it too: the rule is asked at every look. */
export function sessionHolds(session: Session, staff: boolean, now: Date): boolean {
  const rule = ruleFor(staff)
  const closes = Math.min(session.expiresAt.getTime(), session.createdAt.getTime() + rule.longest)
  return now.getTime() < closes && now.getTime() < session.lastSeenAt.getTime() + rule.idle
}

/** May a second factor still be given for this door? */
export function awaitsStill(session: Pick<Session, 'createdAt'>, now: Date): boolean {
  return now.getTime() - session.createdAt.getTime() <= proofWithin
}

/** Was this person seen proving who it is just now? */
export function isFresh(session: Session, now: Date): boolean {
  const proven = Math.max(session.createdAt.getTime(), session.secondFactorAt?.getTime() ?? 0)
  return now.getTime() - proven <= freshFor
}

/** “Firefox, Linux”: enough to recognise one's own devices, too little to follow anyone. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const browser = firstOf(agent, browsers)
  const system = firstOf(agent, systems)
  return [browser, system].filter(Boolean).join(', ') || '?'
}

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

function firstOf(text: string, marks: readonly (readonly [string, string])[]): string | undefined {
  return marks.find(([mark]) => text.includes(mark))?.[1]
}
