import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#kit/ids.ts'
import { type BulkPost, bulkPost, type Handed } from '#platform/mail/bulk-post.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { keyOfHouse } from '../actions/sign-links.ts'
import {
  endMailing,
  type FrozenMailing,
  findFrozen,
  isHeld,
  keepLease,
  leaveAside,
  listTakeable,
  listWaiting,
  lookAhead,
  type Outcome,
  openLease,
  pauseAsleep,
  pauseRefused,
  takeLease,
  tellPages,
  turnPage,
} from '../sending/index.ts'
import {
  type Claim,
  firstFree,
  isGone,
  makeClaim,
  makePacer,
  type Pacer,
  thoseWithin,
  waitForServer,
} from '../sending/nouns.ts'
import { suppressGone } from '../suppressions/index.ts'
import { domainOf } from '../writing/nouns.ts'
import { outcomeOf } from './outcome.ts'
import { mostAhead, stagedAhead } from './staged-ahead.ts'
import { type Desk, deskOf, letterWriter, messageIdOf, type Reader } from './write-message.ts'

export interface SenderOptions {
  /** How long others wait before they take over from a sender that fell. */
  readonly leaseMs?: number
  readonly pollMs?: number
  /** Only this letter, and only until nobody waits any more. */
  readonly only?: string
  readonly onProgress?: () => Promise<void>
}

export interface Sender {
  /** Resolves when it has stopped, or when its only letter has left. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const batch = 200
const tellEveryMs = 1_000
/** A letter is laid down ahead only if it may leave within this: servers do not like to wait. */
const soonMs = 100

type Letters = ReturnType<typeof stagedAhead<Reader>>

type Needs = Pick<OpenHouse, 'config' | 'house' | 'log'>

/**
 * Sends the letters that were confirmed, one recipient at a time: announce, hand over, note. A fall can
 * leave one recipient in doubt, never two, and skips nobody (docs/decisions/0024).
 */
export function startSender(needs: Needs, options: SenderOptions = {}): Sender {
  const { SMTP_URL } = needs.config
  if (!SMTP_URL) return { ended: Promise.resolve(), stop: async () => undefined }
  const stopping = new AbortController()
  const post = bulkPost(SMTP_URL, new URL(needs.config.baseUrl).hostname)
  const ended = run(new Round(needs, post, options, stopping.signal), options).finally(() =>
    post.close(),
  )
  return {
    ended,
    async stop() {
      stopping.abort()
      await ended.catch(() => undefined)
    },
  }
}

async function run(round: Round, { pollMs = 2_000, only }: SenderOptions) {
  while (!round.stopping.aborted) {
    try {
      const left = await round.go()
      if (only && !left) return
    } catch (err) {
      round.warn(err)
    }
    await wait(pollMs, undefined, { signal: round.stopping }).catch(() => undefined)
  }
}

/** One look at everything that may leave. */
class Round {
  readonly stopping: AbortSignal
  private readonly owner: string
  private readonly pacer: Pacer
  private readonly leaseMs: number
  private desk: Desk | undefined
  private failures = 0
  private readonly claims = new Map<string, Claim>()

  private readonly needs: Needs
  private readonly post: BulkPost
  private readonly options: SenderOptions

  constructor(needs: Needs, post: BulkPost, options: SenderOptions, stopping: AbortSignal) {
    this.needs = needs
    this.post = post
    this.options = options
    this.stopping = stopping
    const { world } = needs.house
    this.owner = newId(world.now(), world.chance)
    this.pacer = makePacer({
      perMinute: needs.config.MAILINGS_PER_MINUTE,
      perDomainPerMinute: needs.config.MAILINGS_PER_DOMAIN_PER_MINUTE,
    })
    this.leaseMs = options.leaseMs ?? needs.config.MAILINGS_LEASE_SECONDS * 1_000
  }

  warn(err: unknown) {
    this.needs.log.warn({ err }, 'the sender waits')
  }

  /** Returns whether something still waits to leave. */
  async go(): Promise<boolean> {
    const { db } = this.needs.house
    if (await isHeld(db)) return true
    for (const id of await pauseAsleep(db)) await tellPages(db, id)
    const { only } = this.options
    if (only) {
      const { leaving, waits } = await lookAhead(db, only)
      if (!leaving) return false
      if (!waits) return !(await this.finish(only))
    }
    const takeable = await listTakeable(db, this.owner)
    for (const id of takeable) {
      if (this.stopping.aborted || (only && id !== only)) continue
      await this.send(id)
    }
    return only ? (await lookAhead(db, only)).leaving : takeable.length > 0
  }

  private async send(mailingId: string) {
    const { db } = this.needs.house
    const caught = await takeLease(
      db,
      mailingId,
      this.owner,
      this.leaseMs,
      this.claims.get(mailingId)?.untouched(),
    )
    if (!caught) return
    if (caught.length > 0) this.needs.log.warn({ mailingId, caught }, 'taken over from a fall')
    const mailing = await findFrozen(db, mailingId)
    if (!mailing) return
    const beat = setInterval(() => {
      keepLease(db, mailingId, this.owner, this.leaseMs).catch(() => undefined)
    }, this.leaseMs / 3)
    try {
      const claim = makeClaim()
      this.claims.set(mailingId, claim)
      await this.sendAll(mailing, claim)
      this.claims.delete(mailingId)
    } finally {
      clearInterval(beat)
    }
    const { leaving, waits } = await lookAhead(db, mailingId)
    if (leaving && !waits) await this.finish(mailingId)
    // Whoever comes next need not wait for the lease to run out.
    await openLease(db, mailingId, this.owner)
    await tellPages(db, mailingId)
  }

  /** Until nobody may be written to now, or until told to stop. */
  private async sendAll(mailing: FrozenMailing, claim: Claim) {
    const { world } = this.needs.house
    const desk = await this.deskNow()
    const write = letterWriter(desk, mailing, await this.picturesOf(mailing))
    const letters = stagedAhead(async (reader: Reader) =>
      this.post.stage(await write(reader, world.now())),
    )
    try {
      await this.sendEach(mailing, desk, claim, letters)
    } finally {
      await letters.forget()
    }
  }

  /** Read once for all readers of the letter. */
  private async picturesOf({ pictures }: FrozenMailing) {
    const files = this.needs.house.fileStore(this.needs.house.db)
    const read = await Promise.all(pictures.map((id) => files.read(id)))
    return read.filter((picture) => picture !== undefined)
  }

  private async sendEach(mailing: FrozenMailing, desk: Desk, claim: Claim, letters: Letters) {
    const { db, world } = this.needs.house
    const base = { mailingId: mailing.id, owner: this.owner, leaseMs: this.leaseMs }
    let ended: Outcome | undefined
    let toldAt = 0
    for (;;) {
      const now = world.now()
      // What was just handed over is noted before anyone looks at who waits.
      if (ended) await turnPage(db, { ...base, ended, begin: undefined })
      ended = undefined
      if (this.stopping.aborted) return
      const guard = { mailingId: mailing.id, now, limit: batch }
      await leaveAside(db, { ...guard, perWeek: this.needs.config.MAILINGS_PER_WEEK })
      const rows = await listWaiting(db, mailing.id, now, batch)
      if (rows.length === 0) return
      const waiting = rows.map((row) => ({ ...row, domain: domainOf(row.email) }))
      while (waiting.length > 0) {
        const next = await this.nextOf(waiting)
        if (!next) break
        const letter = await letters.take(next)
        const messageId = messageIdOf(desk, mailing.id, next.number)
        const turned = await turnPage(db, {
          ...base,
          ended,
          begin: { number: next.number, messageId },
          claim: claim.toWrite(next.number, waiting),
        }).catch((error: unknown) => {
          letter.drop()
          throw error
        })
        ended = undefined
        if (!turned.begun) letter.drop()
        if (!turned.held) return
        if (!turned.begun) break
        claim.begun(next.number)
        this.pacer.note(next.domain, world.now().getTime())
        const handing = letter.hand()
        const at = world.now().getTime()
        letters.begin(thoseWithin(waiting, this.pacer, at, { ms: soonMs, most: mostAhead }))
        const handed = await handing
        ended = outcomeOf(next, handed, world.now())
        if (handed.how === 'never' && isGone(handed.code)) {
          await suppressGone(this.ctxBase(), desk.secret, next.email, handed.code)
        }
        if (!(await this.mayGoOn(handed, mailing.id, base, ended))) return
        if (handed.how === 'away') ended = undefined
        if (performance.now() - toldAt > tellEveryMs) {
          toldAt = performance.now()
          await tellPages(db, mailing.id)
          await this.options.onProgress?.()
        }
      }
      if (!ended && !(await lookAhead(db, mailing.id)).leaving) return
    }
  }

  /** Takes the first whose domain is free out of the list, after the pause it needs. */
  private async nextOf<T extends { readonly domain: string }>(waiting: T[]) {
    const found = firstFree(waiting, this.pacer, this.needs.house.world.now().getTime())
    if (found.wait > 0) {
      await wait(found.wait, undefined, { signal: this.stopping }).catch(() => undefined)
    }
    if (this.stopping.aborted) return undefined
    return waiting.splice(found.at, 1)[0]
  }

  /** A server that is away is waited for; one that refuses the sender stops the letter. */
  private async mayGoOn(
    handed: Handed,
    mailingId: string,
    base: { mailingId: string; owner: string; leaseMs: number },
    ended: Outcome,
  ): Promise<boolean> {
    const { db, world } = this.needs.house
    if (handed.how === 'refused') {
      await turnPage(db, { ...base, ended, begin: undefined })
      await pauseRefused(db, mailingId, world.now())
      this.needs.log.warn({ mailingId, code: handed.code }, 'the mail server refuses this sender')
      return false
    }
    if (handed.how !== 'away') {
      this.failures = 0
      return true
    }
    await turnPage(db, { ...base, ended, begin: undefined })
    this.failures++
    this.needs.log.warn({ mailingId, code: handed.code }, 'the mail server is away')
    await wait(waitForServer(this.failures), undefined, { signal: this.stopping }).catch(
      () => undefined,
    )
    return !this.stopping.aborted
  }

  private async finish(mailingId: string): Promise<boolean> {
    const { house } = this.needs
    return act(house, {}, async (ctx) => {
      if (!(await endMailing(ctx.db, mailingId, ctx.now))) return false
      ctx.audit({ act: 'mailing.sent', subject: `mailing:${mailingId}`, public: true })
      ctx.announce('mailing.sent', { id: mailingId })
      ctx.changed(`mailing:${mailingId}`)
      return true
    })
  }

  private async deskNow(): Promise<Desk> {
    this.desk ??= deskOf(this.needs.config, await keyOfHouse(this.ctxBase()))
    return this.desk
  }

  private ctxBase() {
    const { db, world } = this.needs.house
    return { db, now: world.now(), chance: world.chance }
  }
}
